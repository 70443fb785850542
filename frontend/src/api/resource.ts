/**
 * One kind of object of the API as queries and writes, typed from the document: how every list, page and form of the
 * desk reads and writes. The one place where a path is put together at run time.
 */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Tagged } from './client';
import { client } from './lazy';
import { MOVES } from './moves';
import type { components, paths } from './schema';

type Json<T> = T extends { content: { 'application/json': infer B } } ? B : never;
type Ok<O, S extends number> = O extends { responses: infer R } ? (S extends keyof R ? Json<R[S]> : never) : never;
type Sent<O> = O extends { requestBody: infer B } ? Json<B> : never;
type Query<O> = O extends { parameters: { query?: infer Q } } ? NonNullable<Q> : never;

/** "campaigns" of "/api/v1/campaigns": a list of objects; most can be read one by one at "/{id}" below it. */
export type Name = {
  [P in keyof paths]: P extends `/api/v1/${infer N}`
    ? N extends `${string}{${string}`
      ? never
      : paths[P] extends { get: { responses: { 200: { content: { 'application/json': { items: unknown[] } } } } } }
        ? N
        : never
    : never;
}[keyof paths];
type ListOf<N extends Name> = paths[`/api/v1/${N}` & keyof paths]['get' & keyof paths[`/api/v1/${N}` & keyof paths]];
type PostOf<N extends Name> = paths[`/api/v1/${N}` & keyof paths]['post' & keyof paths[`/api/v1/${N}` & keyof paths]];
type OneOf<N extends Name> = paths[`/api/v1/${N}/{id}` & keyof paths];

export type Page<N extends Name> = Ok<ListOf<N>, 200>;
export type Item<N extends Name> = Page<N> extends { items: (infer I)[] } ? I : never;
export type Filter<N extends Name> = Omit<Query<ListOf<N>>, 'after' | 'limit' | 'count'>;
export type One<N extends Name> = Ok<OneOf<N>['get'], 200>;
export type Incoming<N extends Name> = Sent<PostOf<N>>;
export type Move<N extends Name> = N extends keyof typeof MOVES ? keyof (typeof MOVES)[N] & string : never;

/** One write of an object: its fields before and after, with names for ids. */
export type Change = components['schemas']['ObjectChange'];
interface Changes {
  items: Change[];
  next: string | null;
}

const PAGE = 50; // rows of a first page, which should come soon
const NEXT = 200; // rows of the pages after it: whoever scrolls wants many

// The types above say what the strings below cannot.
type Loose = Promise<{ data?: never; response: Response }>;
type Call = (path: string, init?: object) => Loose;

async function call(method: 'GET' | 'POST' | 'PATCH', path: string, init: object): Loose {
  const { api } = await client();
  return (api as unknown as Record<typeof method, Call>)[method](path, init);
}

async function read<T>(path: string, init: object): Promise<T> {
  return (await client()).unwrap<T>(call('GET', path, init));
}

async function tagged<T>(method: 'GET' | 'POST' | 'PATCH', path: string, init: object): Promise<Tagged<T>> {
  return (await client()).unwrapTagged<T>(call(method, path, init));
}

/** The condition that makes a write fail when somebody was faster. */
function of(one: Tagged<{ id: string }>) {
  return { path: { id: one.id }, header: { 'If-Match': one.etag } };
}

export function resource<N extends Name>(name: N) {
  const list = `/api/v1/${name}`;
  const one = `${list}/{id}`;
  return {
    name,
    /** All that is cached of this kind; to be told after a write. */
    key: [name] as const,

    /** Pages of a list, counted with the first one. */
    list: (filter: Filter<N> = {} as Filter<N>) =>
      infiniteQueryOptions({
        queryKey: [name, 'list', filter],
        queryFn: ({ pageParam, signal }) => {
          const place = pageParam ? { after: pageParam, limit: NEXT } : { count: true, limit: PAGE };
          return read<Page<N>>(list, { params: { query: { ...filter, ...place } }, signal });
        },
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (last) => (last as { next: string | null }).next ?? undefined,
      }),

    /** Up to 200 objects at once, for calendars and choices. */
    some: (filter: Filter<N> = {} as Filter<N>) =>
      queryOptions({
        queryKey: [name, 'some', filter],
        queryFn: ({ signal }) => read<Page<N>>(list, { params: { query: { ...filter, limit: 200 } }, signal }),
      }),

    one: (id: string) =>
      queryOptions({
        queryKey: [name, 'one', id],
        queryFn: ({ signal }) => tagged<One<N>>('GET', one, { params: { path: { id } }, signal }),
      }),

    /** What was done to one object, newest first. */
    changes: (id: string) =>
      infiniteQueryOptions({
        queryKey: ['history', name, id],
        queryFn: ({ pageParam, signal }) => {
          const query = { limit: PAGE, ...(pageParam ? { after: pageParam } : {}) };
          return read<Changes>(`${one}/changes`, { params: { path: { id }, query }, signal });
        },
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (last) => last.next ?? undefined,
      }),

    /** `key` makes sending the same again safe. */
    create: (body: Incoming<N>, key: string) =>
      tagged<One<N>>('POST', list, { params: { header: { 'Idempotency-Key': key } }, body }),

    amend: (was: Tagged<{ id: string }>, body: Partial<Incoming<N>>) =>
      tagged<One<N>>('PATCH', one, { params: of(was), body }),

    /** A step of the moves table; `reason` where the step asks for one. */
    move: (was: Tagged<{ id: string }>, noun: Move<N>, reason?: string) => {
      const body = wantsReason(name, noun) ? { body: { reason } } : {};
      return tagged<One<N>>('POST', `${one}/${noun}`, { params: of(was), ...body });
    },
  };
}

export type Resource<N extends Name> = ReturnType<typeof resource<N>>;

/** Whether a step has to say why, as the API's document says. */
export function wantsReason(name: Name, noun: string): boolean {
  const steps: Record<string, Record<string, { reason: boolean }>> = MOVES;
  return steps[name]?.[noun]?.reason ?? false;
}

/** Whether `may` names a step of this kind, rather than `edit`. */
export function isMove(name: Name, noun: string): boolean {
  const steps: Record<string, Record<string, unknown>> = MOVES;
  return noun in (steps[name] ?? {});
}
