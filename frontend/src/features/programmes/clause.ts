/** A clause as a form writes it: its path lies below its programme, and its tag is of the programme's version. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Tagged, unwrap, unwrapTagged } from '@/api/client';
import type { Resource } from '@/api/resource';
import type { components } from '@/api/schema';

export type ClauseRecord = components['schemas']['ClauseRecord'];
type ClauseIn = components['schemas']['ClauseIn'];

/** What is blank is no text here, never null. */
function said<V extends Partial<ClauseIn>>(body: V): V {
  const texts = Object.entries(body).map(([name, value]) => [
    name,
    ['title', 'text'].includes(name) ? (value ?? '') : value,
  ]);
  return Object.fromEntries(texts) as V;
}

export function clauseOf(programme: string, clause: string) {
  return queryOptions({
    queryKey: ['clauses', 'one', clause],
    queryFn: ({ signal }) =>
      unwrapTagged(
        api.GET('/api/v1/programmes/{id}/clauses/{clause}', { params: { path: { id: programme, clause } }, signal }),
      ) as Promise<Tagged<ClauseRecord>>,
    staleTime: 0,
  });
}

/** What forms ask of a resource. */
export function clauses(programme: string): Resource<'campaigns'> {
  const at = '/api/v1/programmes/{id}/clauses';
  const made = {
    name: 'clauses',
    key: ['clauses'],
    one: (id: string) => clauseOf(programme, id),
    create: (body: ClauseIn, key: string) => {
      const params = { path: { id: programme }, header: { 'Idempotency-Key': key } };
      return unwrapTagged(api.POST(at, { params, body: said(body) }));
    },
    amend: (was: Tagged<{ id: string }>, body: Partial<ClauseIn>) => {
      const params = { path: { id: programme, clause: was.id }, header: { 'If-Match': was.etag } };
      return unwrapTagged(api.PATCH(`${at}/{clause}`, { params, body: said(body) }));
    },
  };
  return made as unknown as Resource<'campaigns'>;
}

export async function removeClause(programme: string, clause: string, etag: string): Promise<void> {
  const params = { path: { id: programme, clause }, header: { 'If-Match': etag } };
  await unwrap(api.DELETE('/api/v1/programmes/{id}/clauses/{clause}', { params }));
}
