import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Tagged } from '@/api/client';
import { asProblem, type Problem } from '@/api/problem';
import type { Incoming, Name, One, Resource } from '@/api/resource';
import { patch } from '@/lib/merge';
import type { Values } from './faults';

export interface Saving {
  values: Values;
  /** What is edited, with the values it had when the form was opened; none: something new. */
  base?: { etag: string; values: Values } | undefined;
  /** Idempotency key of something new. */
  key: string;
}

/** Create or amend; the answer takes its place in the cache, the lists are asked again. */
export function useSave<N extends Name>(resource: Resource<N>, id: string | undefined) {
  const cache = useQueryClient();
  return useMutation<Tagged<One<N>>, Problem, Saving>({
    mutationFn: ({ values, base, key }) =>
      (base && id
        ? resource.amend({ id, etag: base.etag }, patch(base.values, values) as Partial<Incoming<N>>)
        : resource.create(values as Incoming<N>, key)
      ).catch((error) => {
        throw asProblem(error);
      }),
    onSuccess: async (saved) => {
      const { id: made } = saved as unknown as { id: string };
      cache.setQueryData(resource.one(made).queryKey, saved as never);
      await cache.invalidateQueries({ queryKey: [resource.name, 'list'] });
      void cache.invalidateQueries({ queryKey: [resource.name, 'some'] });
      void cache.invalidateQueries({ queryKey: ['history'] });
      void cache.invalidateQueries({ queryKey: ['work'] });
    },
  });
}
