import { useEffect } from 'react';
import { offline } from '@/api/problem';
import { useReach } from '@/lib/online';
import { Failed } from './States';

/** Nobody answered when the page was opened; it goes on by itself once somebody does. */
export function Unreachable({ onRetry }: { onRetry: () => void }) {
  const reach = useReach();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the server is back
  useEffect(() => {
    if (reach === 'back') onRetry();
  }, [reach]);
  return (
    <main className="flex min-h-dvh items-center">
      <Failed page error={offline('')} retry={onRetry} />
    </main>
  );
}
