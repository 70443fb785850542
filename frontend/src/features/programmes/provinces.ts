/** Which province has which programme below a central one, on the map of a day. */
import { queryOptions } from '@tanstack/react-query';
import { client } from '@/api/lazy';
import type { components } from '@/api/schema';
import { groupBy } from '@/lib/group';
import { cutOf, MERGED_ON } from '@/ui/map/places';
import type { Programme } from './programmes';
import { programmes } from './search';

export type Province = components['schemas']['ProvinceOut'];

const DATED = 600_000; // milliseconds
const BATCH = 100; // ids in one address
const LAST_OF_63 = '2025-06-30';

export const provincesOn = (day: string) =>
  queryOptions({
    queryKey: ['provinces', day],
    staleTime: DATED,
    queryFn: async ({ signal }) => {
      const { api, unwrap } = await client();
      const query = { valid_at: day, limit: 200 };
      return (await unwrap(api.GET('/api/v1/provinces', { params: { query }, signal }))).items;
    },
  });

/** The provincial programmes of a central one, and the province (by its own code) of each of their parties. */
export const below = (id: string) =>
  queryOptions({
    queryKey: [programmes.name, 'below', id],
    queryFn: async ({ signal }) => {
      const { api, unwrap } = await client();
      const found: Programme[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const query = { parent_id: [id], limit: 200, ...(after ? { after } : {}) };
        const page: { items: Programme[]; next: string | null } = await unwrap(
          api.GET('/api/v1/programmes', { params: { query }, signal }),
        );
        found.push(...page.items);
        after = page.next;
      }
      const ids = [...new Set(found.flatMap(({ parties }) => parties.map(({ unit_id }) => unit_id)))];
      const home = new Map<string, string | null>();
      for (let from = 0; from < ids.length; from += BATCH) {
        const query = { id: ids.slice(from, from + BATCH), limit: BATCH };
        const page = await unwrap(api.GET('/api/v1/units', { params: { query }, signal }));
        for (const unit of page.items) home.set(unit.id, unit.province);
      }
      return found.map((programme) => ({ programme, province: homeOf(programme, home) }));
    },
  });

function homeOf({ parties }: Programme, home: Map<string, string | null>): string | null {
  return parties.map(({ unit_id }) => home.get(unit_id)).find((one) => one != null) ?? null;
}

type Below = { programme: Programme; province: string | null }[];

export interface Row {
  province: Province;
  programmes: Programme[];
}

/** The provinces of a day with their programmes; what a merged province had is its successor's. */
export const rowsOn = (id: string, day: string) =>
  queryOptions({
    queryKey: [programmes.name, 'provinces', id, day],
    queryFn: async ({ client: cache }) => {
      const [now, former, programmesBelow, { MERGED }] = await Promise.all([
        cache.fetchQuery(provincesOn(day)),
        cache.fetchQuery(provincesOn(day < MERGED_ON ? day : LAST_OF_63)),
        cache.fetchQuery(below(id)),
        import('@/ui/map/merged'),
      ]);
      return rowsOf(now, former, programmesBelow, day < MERGED_ON ? new Map() : MERGED);
    },
  });

/** `merged`: code of a former province to that of a present one. */
export function rowsOf(now: Province[], former: Province[], all: Below, merged: ReadonlyMap<string, string>): Row[] {
  const here = new Map(now.map(({ code, gso_code }) => [code, gso_code]));
  const there = new Map(former.map(({ code, gso_code }) => [code, merged.get(gso_code)]));
  const found = groupBy(all, ({ province }) => here.get(province ?? '') ?? there.get(province ?? ''));
  return now.map((province) => ({
    province,
    programmes: (found.get(province.gso_code) ?? []).map(({ programme }) => programme),
  }));
}

/** Column and row of a province in the tiles of a day. */
export function tileOf({ tile }: Province, day: string): [number, number] {
  return (tile[cutOf(day)] as [number, number] | undefined) ?? [0, 0];
}
