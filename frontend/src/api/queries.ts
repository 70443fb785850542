/** What more than one screen reads: names of units and programmes, code lists, search. */
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from './client';
import { resource } from './resource';

const HOUR = 3_600_000; // milliseconds

export const units = resource('units');
export const programmes = resource('programmes');
export const users = resource('users');
export const serviceAccounts = resource('service-accounts');

/** Where facts come from; up to 200, by code. */
export const sources = queryOptions({
  queryKey: ['sources'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/sources', { params: { query: { limit: 200 } }, signal })),
  select: (page) => page.items,
});

export type CodeListName = 'topics' | 'audiences' | 'channels' | 'priorities' | 'kinds';

/** A code list with its names in both languages; it only ever grows. */
export const codes = (list: CodeListName) =>
  queryOptions({
    queryKey: ['codes', list],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/codes/{list}', { params: { path: { list } }, signal })),
    staleTime: HOUR,
    select: (page) => page.items,
  });

export const searchEverywhere = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/search', { params: { query: { q, limit: 5 } }, signal })),
    enabled: q.trim().length > 1,
    select: (page) => page.items,
  });
