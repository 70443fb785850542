import { createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { parseSearch, stringifySearch } from '@/lib/search';
import { Loading } from '@/ui/Skeleton';
import { routeTree } from './routeTree.gen';

/** What is shown when something fails: after the first page, and before it is needed (main.tsx). */
const crash = () => import('@/ui/Crash');
const notFound = () => import('@/ui/NotFound');
export const readFailures = () => Promise.all([crash(), notFound()]);

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0, // the query cache knows what is old
  defaultPendingMs: 300,
  defaultPendingMinMs: 0, // what waits gives way to the page at once: half a second more would be seen on every slow start
  defaultErrorComponent: lazyRouteComponent(crash, 'Crash'),
  defaultNotFoundComponent: lazyRouteComponent(notFound, 'NotFound'),
  defaultPendingComponent: Loading,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
