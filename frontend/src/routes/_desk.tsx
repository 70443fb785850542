import { QueryClientProvider } from '@tanstack/react-query';
import { createFileRoute, redirect } from '@tanstack/react-router';
import { me } from '@/api/me';
import { standingNow } from '@/api/session';
import { behind } from '@/behind';
import { SessionEnd } from '@/features/auth/SessionEnd';
import { Shell } from '@/features/shell/Shell';

/** Where nobody needs to be led back to: the first page, and a code that has just been set. */
const HOME = new Set(['/', '/account/otp']);

/** Every page for those who are signed in; while a one-time code is due, the page that sets it. */
export const Route = createFileRoute('/_desk')({
  beforeLoad: async ({ location }) => {
    if (standingNow() === 'out') {
      const next = HOME.has(location.href) ? {} : { next: location.href };
      throw redirect({ to: '/login', search: next, replace: true });
    }
    const cache = await behind();
    const who = await cache.ensureQueryData(me);
    if (who.otp_due && location.pathname !== '/account/otp') throw redirect({ to: '/account/otp', replace: true });
    return { cache, who };
  },
  component: Desk,
});

function Desk() {
  const { cache } = Route.useRouteContext();
  return (
    <QueryClientProvider client={cache}>
      <Shell />
      <SessionEnd />
    </QueryClientProvider>
  );
}
