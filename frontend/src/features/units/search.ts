/** What the addresses of units and reorganisations mean. All that a route needs before its page is loaded. */
import { type Item, resource } from '@/api/resource';
import { parseDay } from '@/i18n/format';
import type { Question } from '@/lib/listing';
import { only, type Search, several, single } from '@/lib/search';

export const units = resource('units');
export const reorganisations = resource('reorganisations');

export interface UnitSearch extends Search {
  at?: string | undefined;
  sel?: string | undefined;
  q?: string | undefined;
  kind?: string | undefined;
  form?: string | undefined;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function isoDay(value: unknown): string | undefined {
  const text = single(value) ?? '';
  return /^\d{4}-/.test(text) ? parseDay(text) : undefined;
}

export function unitSearch(search: Record<string, unknown>): UnitSearch {
  const [at, sel] = [isoDay(search.at), several(search.sel).find((one) => UUID.test(one))];
  const [q, kind] = [single(search.q)?.slice(0, 200), single(search.kind)];
  return only<UnitSearch>(search, {
    ...(at ? { at } : {}),
    ...(sel ? { sel } : {}),
    ...(q ? { q } : {}),
    ...(kind ? { kind } : {}),
    ...(search.form === 'new' ? { form: 'new' } : {}),
  });
}

export const ACTS: Item<'reorganisations'>['kind'][] = ['merge', 'split', 'rename', 'transfer', 'create', 'abolish'];

export const placeOf = ({ id }: { id: string }) => `/reorganisations/${id}`;

export const question: Question<'reorganisations'> = {
  resource: reorganisations,
  filters: [
    {
      kind: 'choices',
      param: 'status',
      label: 'reorganisations.status',
      group: 'reorganisation_status',
      values: ['prepared', 'confirmed'],
    },
    { kind: 'choices', param: 'kind', label: 'reorganisations.kind', group: 'reorganisation_kind', values: ACTS },
    { kind: 'days', base: 'effective_on', label: 'reorganisations.day' },
  ],
  sorts: ['effective_on', 'created_at'],
  sort: '-effective_on',
};
