import { createFileRoute } from '@tanstack/react-router';
import { roles } from '@/features/admin/admin';
import { RolesPage } from '@/features/admin/RolesPage';
import { may } from '@/lib/who';

export const Route = createFileRoute('/_desk/admin/roles')({
  beforeLoad: ({ context }) => may(context.who, 'account:read'),
  loader: ({ context }) => context.cache.ensureQueryData(roles),
  component: RolesPage,
});
