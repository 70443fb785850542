import './app.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { type AnyRoute, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { me } from '@/api/me';
import { Problem } from '@/api/problem';
import { onStanding, resume, standingNow } from '@/api/session';
import { behind } from '@/behind';
import { InLanguage, speakRemembered } from '@/i18n/language';
import { readFailures, router } from './router';

type Loader = (given: object) => unknown;

const RELOADED = 'phoihop.reloaded';

// A new version was put up while this page was open: its parts have other names now. One reload, not a loop.
addEventListener('vite:preloadError', (event) => {
  if (sessionStorage.getItem(RELOADED)) return;
  event.preventDefault();
  sessionStorage.setItem(RELOADED, '1');
  location.reload();
});
addEventListener('load', () => setTimeout(() => sessionStorage.removeItem(RELOADED), 10_000));

onStanding(() => {
  const at = router.state.location.pathname;
  if (standingNow() === 'out' || at === '/login') void router.invalidate();
});

const root = createRoot(document.getElementById('root') as HTMLElement, {
  // A refusal of the API has its page; whatever else was caught is a fault of ours.
  onCaughtError: (error) => error instanceof Problem || console.error(error),
});

function opened() {
  return router
    .matchRoutes(router.latestLocation)
    .map((match) => ({ match, route: router.routesById[match.routeId as keyof typeof router.routesById] as AnyRoute }));
}

/** Beside the refresh: what stands behind the door, the page's own part, and what it loads, which waits for the token alone. */
function readAhead(): void {
  const cache = import('@/api/query-client').then(({ queryClient }) => queryClient);
  void behind().catch(() => {});
  for (const { match, route } of opened()) {
    const { loaderDeps: deps, params } = match;
    const load = route.options.loader as Loader | undefined;
    const parts = [router.loadRouteChunk(route), cache.then((cache) => load?.({ context: { cache }, deps, params }))];
    void Promise.all(parts).catch(() => {}); // the route says what failed
  }
  void cache.then((cache) => cache.prefetchQuery(me)).catch(() => {});
}

async function start(): Promise<void> {
  await speakRemembered();
  const unreachable = import('@/ui/Unreachable'); // it cannot be fetched when it is needed
  try {
    await resume(readAhead);
  } catch {
    const { Unreachable } = await unreachable;
    return root.render(
      <InLanguage>
        <Unreachable onRetry={() => void start()} />
      </InLanguage>,
    );
  }
  root.render(
    <StrictMode>
      <CSPProvider disableStyleElements>
        <InLanguage>
          <RouterProvider router={router} />
        </InLanguage>
      </CSPProvider>
    </StrictMode>,
  );
  void readFailures().catch(() => {}); // while they can be had
}

void start();
