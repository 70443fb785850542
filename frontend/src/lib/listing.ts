/**
 * What a list can be asked, as data: its filters, sorts and views, and how an address becomes a question to the API.
 * Without components, so that a route can read an address before its page is loaded.
 */
import type { Referable } from '@/api/names';
import type { CodeListName } from '@/api/queries';
import type { Filter as ApiFilter, Name, Resource } from '@/api/resource';
import { parseDay } from '@/i18n/format';
import type { Group, Label } from '@/i18n/t';
import { only, type Search, several, single } from './search';

export type Filter = { label: Label /** Behind "more filters" until it is used. */; rare?: boolean } & (
  | /** Any of some values of an enum, by the words of a group; `one`: at most one of them. */
  { kind: 'choices'; param: string; group: Group; values: readonly string[]; one?: boolean }
  /** Any of some values of a code list of the API. */
  | { kind: 'codes'; param: string; list: CodeListName }
  /** Any of some objects, named by their ids. */
  | { kind: 'references'; param: string; of: Referable }
  /** Exactly this text. */
  | { kind: 'exact'; param: string }
  /** From a day to a day, both included, either open: `<base>_from`, `<base>_to`; `instants` where the API asks for these. */
  | { kind: 'days'; base: string; instants?: boolean }
);

export interface Question<N extends Name> {
  resource: Resource<N>;
  /** Whether the API searches this list by words (?q=). */
  words?: boolean;
  filters: readonly Filter[];
  /** Names of the API's sorts, without sign; the first address without one means `sort`. */
  sorts: readonly string[];
  sort: string;
  /** Ways to see the list besides the table. */
  views?: readonly string[];
}

export interface ListSearch extends Search {
  q?: string | undefined;
  sort?: string | undefined;
  /** Columns shown, where they are not the usual ones. */
  cols?: string[] | undefined;
  view?: string | undefined;
  month?: string | undefined;
  form?: string | undefined;
  /** The row that is looked at beside the list. */
  sel?: string | undefined;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

function list(name: string, values: string[]): Search {
  return values.length > 0 ? { [name]: values } : {};
}

function isoDay(value: unknown): string | undefined {
  const text = single(value);
  return text && /^\d{4}-/.test(text) ? parseDay(text) : undefined;
}

/** What of an address belongs to one filter, without what is no value of it. */
export function parse(filter: Filter, search: Record<string, unknown>): Search {
  if (filter.kind === 'days') {
    const [from, to] = [`${filter.base}_from`, `${filter.base}_to`];
    const [first, last] = [isoDay(search[from]), isoDay(search[to])];
    return { ...(first ? { [from]: first } : {}), ...(last ? { [to]: last } : {}) };
  }
  const values = several(search[filter.param]).filter((one) => fits(filter, one));
  const most = filter.kind === 'exact' || (filter.kind === 'choices' && filter.one) ? 1 : values.length;
  return list(filter.param, values.slice(0, most));
}

function fits(filter: Exclude<Filter, { kind: 'days' }>, value: string): boolean {
  if (filter.kind === 'choices') return filter.values.includes(value);
  if (filter.kind === 'references') return UUID.test(value);
  return value.length <= 100;
}

/** One filter as the API takes it: days of Viet Nam become its instants where it wants these. */
function sent(filter: Filter, search: Search): Search {
  const own = parse(filter, search);
  if (filter.kind !== 'days' || !filter.instants) return own;
  return Object.fromEntries(
    Object.entries(own).map(([name, day]) => [
      name,
      `${day}T${name.endsWith('_to') ? '23:59:59.999999' : '00:00:00'}+07:00`,
    ]),
  );
}

/** A total function from any address to what this list understands; the rest is dropped without a word. */
export function listSearch<N extends Name>(question: Question<N>) {
  const sorts = new Set(question.sorts.flatMap((sort) => [sort, `-${sort}`]));
  return (search: Record<string, unknown>): ListSearch => {
    const [q, sort, view, month, sel] = [search.q, search.sort, search.view, search.month, search.sel].map(single);
    const cols = several(search.cols);
    const known: ListSearch = Object.assign(
      {},
      ...question.filters.map((filter) => parse(filter, search)),
      question.words && q ? { q: q.slice(0, 200) } : {},
      sort && sorts.has(sort) && sort !== question.sort ? { sort } : {},
      view && question.views?.includes(view) ? { view } : {},
      month && MONTH.test(month) ? { month } : {},
      cols.length > 0 ? { cols } : {},
      search.form === 'new' ? { form: 'new' } : {},
      sel && UUID.test(sel) ? { sel } : {},
    );
    return only(search, known);
  };
}

/** What the API is asked. */
export function asked<N extends Name>(question: Question<N>, given: Search): ApiFilter<N> {
  const search = listSearch(question)(given);
  return Object.assign(
    { sort: search.sort ?? question.sort },
    search.q ? { q: search.q } : {},
    ...question.filters.map((filter) => sent(filter, search)),
  ) as unknown as ApiFilter<N>;
}

export function narrowed<N extends Name>(question: Question<N>, search: ListSearch): boolean {
  return Boolean(search.q) || question.filters.some((one) => Object.keys(parse(one, search)).length > 0);
}

/** What the page of one object keeps in its address. */
export interface RecordSearch {
  tab?: 'history' | undefined;
  form?: 'edit' | undefined;
}

export function recordSearch(search: Record<string, unknown>): RecordSearch {
  return only<RecordSearch>(search, {
    ...(search.tab === 'history' ? { tab: 'history' } : {}),
    ...(search.form === 'edit' ? { form: 'edit' } : {}),
  });
}
