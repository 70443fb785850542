import { lazy, Suspense, useSyncExternalStore } from 'react';
import { onStanding, standingNow } from '@/api/session';

const SignInAgain = lazy(() => import('./SignInAgain'));

/** Asks again once the session is over. */
export function SessionEnd() {
  const standing = useSyncExternalStore(onStanding, standingNow);
  return <Suspense>{standing === 'ended' && <SignInAgain />}</Suspense>;
}
