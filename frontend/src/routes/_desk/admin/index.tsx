import { createFileRoute, redirect } from '@tanstack/react-router';

/** The room begins with its people. */
export const Route = createFileRoute('/_desk/admin/')({
  beforeLoad: () => {
    throw redirect({ to: '/admin/users', replace: true });
  },
});
