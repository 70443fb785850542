/** Addresses within the desk. */

/** A path of this very origin, or "/": what ?next= may lead to. */
export function safePath(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/')) return '/';
  const url = URL.parse(next, location.origin);
  return url?.origin === location.origin ? url.pathname + url.search + url.hash : '/';
}

/** Where the desk shows an object that the API names by its path; undefined while it has no screen. */
export function placeOf(href: string): string | undefined {
  const [, kind, id] = /^\/api\/v1\/(?:intake\/)?([a-z-]+)\/([0-9a-f-]{36})$/.exec(href) ?? [];
  if (!kind || !id) return undefined;
  if (INTAKE.has(kind)) return `/intake/${kind}/${id}`;
  return SCREENS.has(kind) ? `/${kind}/${id}` : ACCOUNTS.has(kind) ? `/admin/${kind}/${id}` : undefined;
}

/** Kinds of the room where data come in. */
const INTAKE = new Set(['batches', 'holds']);

/** Kinds that administrators look after. */
const ACCOUNTS = new Set(['memberships', 'service-accounts', 'users']);

/** Kinds of objects that have a page at /<kind>/<id>; a new screen adds its own. */
const SCREENS = new Set(['activities', 'campaigns', 'programmes', 'reorganisations', 'training-events', 'units']);
