/** Units and reorganisations through time: how they are read. */
import { queryOptions } from '@tanstack/react-query';
import { client } from '@/api/lazy';
import type { Item, One } from '@/api/resource';
import type { components } from '@/api/schema';
import { groupBy } from '@/lib/group';
import { reorganisations } from './search';

export type Unit = Item<'units'>;
export type Past = components['schemas']['History'];
export type Reorganisation = Item<'reorganisations'>;
export type Preview = components['schemas']['Preview'];
export type Kind = Unit['kind'];

/** The first day of the slider: the year of the first programme. What is older is reached by typing a day. */
export const SINCE = '2017-01-01';

const DATED = 600_000; // milliseconds; what was on a day hardly changes

/** Every unit that lives on a day, page after page: a tree needs them all. */
export const unitsOn = (day: string) =>
  queryOptions({
    queryKey: ['units', 'on', day],
    staleTime: DATED,
    queryFn: async ({ signal }) => {
      const { api, unwrap } = await client();
      const found: Unit[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const query = { valid_at: day, limit: 200, ...(after ? { after } : {}) };
        const page: { items: Unit[]; next: string | null } = await unwrap(
          api.GET('/api/v1/units', { params: { query }, signal }),
        );
        found.push(...page.items);
        after = page.next;
      }
      return found;
    },
  });

/** One unit with its name of a day. */
export const unitOn = (id: string, day: string) =>
  queryOptions({
    queryKey: ['units', 'one', id, day],
    staleTime: DATED,
    queryFn: async ({ signal }): Promise<One<'units'>> => {
      const { api, unwrap } = await client();
      return unwrap(api.GET('/api/v1/units/{id}', { params: { path: { id }, query: { valid_at: day } }, signal }));
    },
  });

/** What a unit was called, numbered and part of, and what came before and after it. */
export const pastOf = (id: string) =>
  queryOptions({
    queryKey: ['units', 'past', id],
    staleTime: DATED,
    queryFn: async ({ signal }) => {
      const { api, unwrap } = await client();
      return unwrap(api.GET('/api/v1/units/{id}/history', { params: { path: { id } }, signal }));
    },
  });

export interface Mark {
  day: string;
  /** Reorganisations of that day. */
  n: number;
}

/** The days on which units were reorganised, the earliest first. */
export const marks = queryOptions({
  ...reorganisations.some({ status: ['confirmed'] }),
  staleTime: DATED,
  select: ({ items }): Mark[] => {
    const days = groupBy(items, (one) => one.effective_on);
    return [...days].map(([day, all]) => ({ day, n: all.length })).sort((a, b) => a.day.localeCompare(b.day));
  },
});

/** In the order in which they are counted. */
export const KINDS: Kind[] = [
  'confederation',
  'ministry',
  'department',
  'ministry_office',
  'provincial_federation',
  'provincial_department',
  'industry_union',
  'corporation_union',
  'press_agency',
  'grassroots_station',
  'commune_union',
  'other',
];
export const SIDES: Unit['side'][] = ['union', 'state', 'other'];
export const FIELDS = ['press', 'broadcasting', 'publishing', 'grassroots', 'post', 'telecom', 'it'] as const;
