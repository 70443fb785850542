import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Shown } from './Once';

const Once = lazy(() => import('./Once'));

interface Made extends Shown {
  /** Its page. */
  place: string;
  /** Where the answer was kept, the secret with it. */
  key: readonly unknown[];
}

/** A new account whose secret is shown once, before its page is opened; no cache keeps the secret. */
export function useMade(): { dialog: ReactNode; show: (made: Made) => void } {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [made, setMade] = useState<Made | null>(null);
  const show = (one: Made) => {
    cache.removeQueries({ queryKey: one.key });
    setMade(one);
    void navigate({ to: '.', search: ((old: object) => ({ ...old, form: undefined })) as never, replace: true });
  };
  const close = () => {
    if (made) void navigate({ href: made.place });
  };
  return { dialog: <Suspense>{made && <Once shown={made} onClose={close} />}</Suspense>, show };
}
