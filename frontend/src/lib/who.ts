/** What a route asks about its reader before it loads anything. */
import { Problem } from '@/api/problem';
import type { components } from '@/api/schema';

type Me = components['schemas']['Me'];

/** Throws what the API would answer, so that the page says who can help instead of failing part by part. */
export function may(who: Me, permission: string): void {
  if (!who.permissions.includes(permission)) throw new Problem(403, { code: 'FORBIDDEN', permission }, '');
}

/** The unit that something new most likely belongs to. */
export function ownUnit(who: Me): string | null {
  return who.memberships.find(({ unit }) => unit)?.unit?.id ?? null;
}
