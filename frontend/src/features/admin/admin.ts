/** People, systems, and what they may do: how they are read and asked for. */
import { queryOptions } from '@tanstack/react-query';
import { client } from '@/api/lazy';
import { type Item, resource } from '@/api/resource';
import type { components } from '@/api/schema';
import type { Question } from '@/lib/listing';
import type { Section } from '@/ui/Sections';

export type User = Item<'users'>;
export type System = Item<'service-accounts'>;
export type Membership = Item<'memberships'>;
export type Granted = components['schemas']['Granted'];
type Role = components['schemas']['MembershipIn']['role'];

export const memberships = resource('memberships');

export const ROLES: Role[] = ['viewer', 'contributor', 'coordinator', 'leader', 'machine', 'auditor', 'admin'];
const STATES = ['false', 'true'];

export const SECTIONS: Section[] = [
  { to: '/admin/users', label: 'admin.users' },
  { to: '/admin/service-accounts', label: 'admin.systems' },
  { to: '/admin/memberships', label: 'admin.memberships' },
  { to: '/admin/roles', label: 'admin.roles' },
];

export const placeOfUser = ({ id }: { id: string }) => `/admin/users/${id}`;
export const placeOfSystem = ({ id }: { id: string }) => `/admin/service-accounts/${id}`;
export const placeOfMembership = ({ id }: { id: string }) => `/admin/memberships/${id}`;

export const userQuestion: Question<'users'> = {
  resource: resource('users'),
  words: true,
  filters: [
    { kind: 'choices', param: 'disabled', group: 'account_state', values: STATES, one: true, label: 'admin.state' },
    { kind: 'exact', param: 'username', label: 'admin.username', rare: true },
  ],
  sorts: ['username', 'created_at'],
  sort: 'username',
};

export const systemQuestion: Question<'service-accounts'> = {
  resource: resource('service-accounts'),
  filters: [
    { kind: 'references', param: 'unit_id', of: 'unit', label: 'admin.unit' },
    { kind: 'choices', param: 'disabled', group: 'account_state', values: STATES, one: true, label: 'admin.state' },
    { kind: 'exact', param: 'client_id', label: 'admin.clientId', rare: true },
  ],
  sorts: ['client_id', 'created_at'],
  sort: 'client_id',
};

export const membershipQuestion: Question<'memberships'> = {
  resource: memberships,
  filters: [
    { kind: 'choices', param: 'role', group: 'role', values: ROLES, label: 'admin.role' },
    { kind: 'references', param: 'unit_id', of: 'unit', label: 'admin.unit' },
    { kind: 'references', param: 'principal_id', of: 'account', label: 'admin.account' },
  ],
  sorts: ['created_at'],
  sort: '-created_at',
};

/** The whole table of roles, as the program reads it. */
export const roles = queryOptions({
  queryKey: ['roles'],
  queryFn: async ({ signal }) => {
    const { api, unwrap } = await client();
    return unwrap(api.GET('/api/v1/roles', { signal }));
  },
  select: (page) => page.items,
  staleTime: Number.POSITIVE_INFINITY,
});

/** A new random password; all sessions of that person end. */
export async function resetPassword(id: string) {
  const { api, unwrap } = await client();
  return unwrap(api.POST('/api/v1/users/{id}/password-reset', once(id)));
}

/** One more live secret; the oldest of three goes. */
export async function addSecret(id: string) {
  const { api, unwrap } = await client();
  return unwrap(api.POST('/api/v1/service-accounts/{id}/secrets', once(id)));
}

function once(id: string) {
  return { params: { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } } };
}
