/** Programmes: how they, their clauses and their parties' words are read. */
import { queryOptions } from '@tanstack/react-query';
import { client } from '@/api/lazy';
import type { Item, One } from '@/api/resource';
import type { components } from '@/api/schema';

export type Programme = Item<'programmes'>;
export type Party = Programme['parties'][number];
export type Clause = components['schemas']['ClauseOut'];
export type Word = components['schemas']['SignatureOut'];
export type Paper = components['schemas']['AttestationOut'];

/** What a programme is called where there is no room for its title. */
export function short({ code, title }: Pick<Programme, 'code' | 'title'>): string {
  return code ?? title;
}

/** "III" is printed as "III.", "III.2" as "2.", "III.2.b" as "b)". */
export function printed(path: string): string {
  const own = path.split('.').at(-1) ?? path;
  return /^[a-zđ]$/.test(own) ? `${own})` : `${own}.`;
}

const PAGE = 200; // rows a request

/** All clauses of a programme in the order of the document. */
export const clausesOf = (id: string) =>
  queryOptions({
    queryKey: ['clauses', 'list', id],
    queryFn: async ({ signal }) => {
      const { api, unwrap } = await client();
      const found: Clause[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const params = { path: { id }, query: { limit: PAGE, ...(after ? { after } : {}) } };
        const page: { items: Clause[]; next: string | null } = await unwrap(
          api.GET('/api/v1/programmes/{id}/clauses', { params, signal }),
        );
        found.push(...page.items);
        after = page.next;
      }
      return found;
    },
  });

/** What each party has said of it, in the system and on paper, the newest first. */
export const wordsOf = (id: string) =>
  queryOptions({
    queryKey: ['words', id],
    queryFn: async ({ signal }) => {
      const { api, unwrap } = await client();
      return (await unwrap(api.GET('/api/v1/programmes/{id}/signatures', { params: { path: { id } }, signal }))).items;
    },
  });

/** The paper that was laid beside the record. */
export const papersOf = (id: string) =>
  queryOptions({
    queryKey: ['words', id, 'papers'],
    queryFn: async ({ signal }) => {
      const { api, unwrap } = await client();
      return (await unwrap(api.GET('/api/v1/programmes/{id}/attestation', { params: { path: { id } }, signal }))).items;
    },
  });

export type Whole = One<'programmes'>;
