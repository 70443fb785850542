import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { Failed } from './States';

/** What a route shows when its data or its code did not come. */
export function Crash({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <Failed
      page
      error={error}
      retry={() => {
        reset();
        void router.invalidate();
      }}
    />
  );
}
