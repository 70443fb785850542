/** Names of objects that others hold by id: asked for in one request for all that a page shows. */
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from './client';

/** `account`: a person or a system; `actor`: whoever stands in the log, for readers who see no accounts. */
export type Referable = 'unit' | 'programme' | 'campaign' | 'source' | 'account' | 'actor';

const BATCH = 100; // ids in one address

type Named = [id: string, name: string];

const ASK: Record<Referable, (ids: string[]) => Promise<Named[]>> = {
  unit: async (id) => (await unwrap(api.GET('/api/v1/units', of(id)))).items.map((one) => [one.id, one.name]),
  programme: async (id) =>
    (await unwrap(api.GET('/api/v1/programmes', of(id)))).items.map((one) => [one.id, one.code ?? one.title]),
  campaign: async (id) => (await unwrap(api.GET('/api/v1/campaigns', of(id)))).items.map((one) => [one.id, one.title]),
  source: async (id) => (await unwrap(api.GET('/api/v1/sources', of(id)))).items.map((one) => [one.id, one.name]),
  account: async (id) => {
    const [people, systems] = await Promise.all([
      unwrap(api.GET('/api/v1/users', of(id))),
      unwrap(api.GET('/api/v1/service-accounts', of(id))),
    ]);
    return [
      ...people.items.map((one): Named => [one.id, one.display_name]),
      ...systems.items.map((one): Named => [one.id, one.name]),
    ];
  },
  actor: (ids) =>
    Promise.all(
      ids.map(async (id): Promise<Named> => {
        const query = { actor: [id], limit: 1 };
        const { items } = await unwrap(api.GET('/api/v1/audit/leaves', { params: { query } }));
        return [id, items[0]?.actor_name ?? '–'];
      }),
    ),
};

function of(id: string[]) {
  return { params: { query: { id, limit: BATCH } } };
}

interface Waiting {
  ids: Set<string>;
  names: Promise<Map<string, string>>;
}

const waiting = new Map<Referable, Waiting>();

/** Joins the request that leaves at the end of this turn. */
function together(kind: Referable, id: string): Promise<Map<string, string>> {
  let batch = waiting.get(kind);
  if (!batch || batch.ids.size === BATCH) {
    const ids = new Set<string>();
    const names = Promise.resolve().then(() => {
      if (waiting.get(kind)?.ids === ids) waiting.delete(kind);
      return ASK[kind]([...ids]).then((found) => new Map(found));
    });
    batch = { ids, names };
    waiting.set(kind, batch);
  }
  batch.ids.add(id);
  return batch.names;
}

/** A name as of today; an id out of sight keeps a dash. */
export const nameOf = (kind: Referable, id: string) =>
  queryOptions({
    queryKey: ['name', kind, id],
    queryFn: async () => (await together(kind, id)).get(id) ?? '–',
    staleTime: 600_000,
  });
