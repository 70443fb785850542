import { createFileRoute, redirect } from '@tanstack/react-router';
import { standingNow } from '@/api/session';
import { SignInPage } from '@/features/auth/SignInPage';
import { safePath } from '@/lib/paths';
import { only } from '@/lib/search';

/** Signed in already, or just now: on to where one wanted to go. */
export const Route = createFileRoute('/login')({
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    only(search, search.next ? { next: safePath(search.next) } : {}),
  beforeLoad: ({ search }: { search: { next?: string } }) => {
    if (standingNow() !== 'out') throw redirect({ href: safePath(search.next), replace: true });
  },
  component: SignInPage,
});
