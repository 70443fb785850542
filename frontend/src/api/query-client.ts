/** How long answers are held, and what is tried again: reads that nobody answered, never a refusal. */
import { QueryClient } from '@tanstack/react-query';
import { onSwitch } from '@/i18n/language';
import { onReach } from '@/lib/online';
import { asProblem } from './problem';
import { onLeaving } from './session';

const TRIES = 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      networkMode: 'offlineFirst',
      retry: (count, error) => count < TRIES && asProblem(error).passing,
      retryDelay: (count, error) => (asProblem(error).retryAfter ?? 2 ** count) * 1000,
    },
    mutations: { networkMode: 'offlineFirst', retry: false }, // the reader decides; keys make it safe
  },
});

onSwitch(() => void queryClient.invalidateQueries()); // the API's texts are of the other language now
onReach(() => void queryClient.invalidateQueries({ refetchType: 'active' }));
onLeaving(() => queryClient.clear());
