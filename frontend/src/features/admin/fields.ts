/** What accounts and memberships are made of. */
import type { Incoming } from '@/api/resource';
import { choice } from '@/ui/fields/choice';
import { day } from '@/ui/fields/day';
import { flag } from '@/ui/fields/flag';
import type { AnyFields, Fields } from '@/ui/fields/kind';
import { reference } from '@/ui/fields/reference';
import { text } from '@/ui/fields/text';
import { ROLES } from './admin';

const displayName = { label: 'admin.displayName', required: true, kind: text({ max: 200 }) } as const;
const systemName = { label: 'admin.systemName', required: true, kind: text({ max: 200 }) } as const;
const disabled = { label: 'admin.disabled', hint: 'admin.disabledHint', required: true, kind: flag() } as const;
const endsOn = { label: 'admin.endsOn', hint: 'admin.endsOnHint', kind: day() } as const;

export const newUser = {
  username: { label: 'admin.username', hint: 'admin.usernameHint', required: true, kind: text({ max: 64 }) },
  display_name: displayName,
} satisfies Fields<Incoming<'users'>>;

export const userEdit: AnyFields = { display_name: displayName, disabled };

export const user: AnyFields = { username: newUser.username, ...userEdit };

export const newSystem = {
  name: systemName,
  unit_id: { label: 'admin.unit', required: true, kind: reference('unit') },
  source: { label: 'admin.source', hint: 'admin.sourceHint', required: true, kind: text({ max: 40 }) },
} satisfies Fields<Incoming<'service-accounts'>>;

export const systemEdit: AnyFields = { name: systemName, disabled };

export const system: AnyFields = {
  name: systemName,
  client_id: { label: 'admin.clientId', kind: text() },
  unit_id: newSystem.unit_id,
  source_id: { label: 'intake.source', kind: reference('source') },
  disabled,
};

export const newMembership = {
  principal_id: { label: 'admin.account', required: true, kind: reference('account') },
  role: { label: 'admin.role', required: true, kind: choice('role', ROLES) },
  unit_id: { label: 'admin.unit', hint: 'admin.unitHint', kind: reference('unit') },
  starts_on: { label: 'admin.startsOn', required: true, half: true, kind: day() },
  ends_on: { ...endsOn, half: true },
} satisfies Fields<Incoming<'memberships'>>;

export const membershipEdit: AnyFields = { ends_on: endsOn };
