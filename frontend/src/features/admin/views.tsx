/** What the pages of accounts and memberships show. */
import { serviceAccounts, users } from '@/api/queries';
import type { RecordView } from '@/ui/record/RecordPage';
import { memberships } from './admin';
import { membershipEdit, newMembership, system, systemEdit, user, userEdit } from './fields';
import { Held } from './Held';
import { PasswordReset, SecretRotation } from './Rotation';
import { Secrets } from './Secrets';

export const userView: RecordView<'users'> = {
  resource: users,
  fields: user,
  written: userEdit,
  name: (one) => one.display_name,
  list: { label: 'admin.users', to: '/admin/users' },
  editTitle: 'admin.editUser',
  actions: (one) => <PasswordReset user={one} />,
  more: (one) => <Held principal={one.id} />,
};

export const systemView: RecordView<'service-accounts'> = {
  resource: serviceAccounts,
  fields: system,
  written: systemEdit,
  name: (one) => one.name,
  list: { label: 'admin.systems', to: '/admin/service-accounts' },
  editTitle: 'admin.editSystem',
  actions: (one) => <SecretRotation system={one} />,
  more: (one) => (
    <>
      <Secrets system={one} />
      <Held principal={one.id} />
    </>
  ),
};

export const membershipView: RecordView<'memberships'> = {
  resource: memberships,
  fields: newMembership,
  written: membershipEdit,
  name: (one, t) => t.label('role', one.role),
  list: { label: 'admin.memberships', to: '/admin/memberships' },
  editTitle: 'admin.editMembership',
};
