/** What the addresses of programmes mean. All that a route needs before its page is loaded. */
import { type Item, resource } from '@/api/resource';
import type { Question } from '@/lib/listing';
import { only, type Search, several, single } from '@/lib/search';

export const programmes = resource('programmes');

/** A programme's life; `signed` is reached by the parties' words alone. */
export const PATH: Item<'programmes'>['status'][] = ['draft', 'in_review', 'signed', 'active', 'concluded'];
export const LEVELS: Item<'programmes'>['level'][] = ['central', 'provincial'];

export const placeOf = ({ id }: { id: string }) => `/programmes/${id}`;

export const question: Question<'programmes'> = {
  resource: programmes,
  words: true,
  filters: [
    { kind: 'choices', param: 'status', label: 'programmes.status', group: 'programme_status', values: PATH },
    { kind: 'choices', param: 'level', label: 'programmes.level', group: 'programme_level', values: LEVELS },
    { kind: 'references', param: 'parent_id', label: 'programmes.parent', of: 'programme' },
    { kind: 'days', base: 'starts_on', label: 'programmes.startsOn' },
  ],
  sorts: ['title', 'created_at', 'updated_at'],
  sort: 'title',
};

export type Tab = 'clauses' | 'parties' | 'history';

export interface PageSearch extends Search {
  tab?: string | undefined;
  /** Clauses of one party alone. */
  party?: string | undefined;
  form?: string | undefined;
  /** The clause that is edited. */
  clause?: string | undefined;
}

const FORMS = ['edit', 'clause', 'sign', 'attest', 'confirm'];

export function pageSearch(search: Record<string, unknown>): PageSearch {
  const [tab, party, form, clause] = [search.tab, search.party, search.form, search.clause].map(single);
  return only<PageSearch>(search, {
    ...(tab === 'parties' || tab === 'history' ? { tab } : {}),
    ...(party ? { party } : {}),
    ...(form && FORMS.includes(form) ? { form } : {}),
    ...(clause ? { clause } : {}),
  });
}

export const VIEWS = ['grid', 'geo', 'table'] as const;
export type View = (typeof VIEWS)[number];

export interface MapSearch extends Search {
  at?: string | undefined;
  view?: string | undefined;
  /** Of the table: provinces with a programme in this state alone, or those with none. */
  only?: string | undefined;
}

/** Provinces without a programme. */
export const NONE = 'none';

export function mapSearch(search: Record<string, unknown>): MapSearch {
  const at = several(search.at).find((one) => /^\d{4}-\d{2}-\d{2}$/.test(one) && !Number.isNaN(Date.parse(one)));
  const view = VIEWS.slice(1).find((one) => one === search.view);
  const state = [...PATH, NONE].find((one) => one === search.only);
  return only<MapSearch>(search, {
    ...(at ? { at } : {}),
    ...(view ? { view } : {}),
    ...(state ? { only: state } : {}),
  });
}
