import { queryOptions } from '@tanstack/react-query';
import { client } from './lazy';
import type { components } from './schema';

export type Me = components['schemas']['Me'];

/** Who is signed in and what they may do somewhere. */
export const me = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const { api, unwrap } = await client();
    return unwrap(api.GET('/api/v1/me', { signal }));
  },
  staleTime: 60_000,
});
