/** The one log as it is read: changes of rows, and the leaves (receipts) that they were written under. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client } from '@/api/lazy';
import { type Item, resource } from '@/api/resource';
import type { components } from '@/api/schema';
import type { Question } from '@/lib/listing';
import type { Section } from '@/ui/Sections';

export type LogChange = Item<'audit/changes'>;
export type Leaf = Item<'audit/leaves'>;
export type Receipt = components['schemas']['ReceiptOut'];

/** Tables of the log, in the order of a programme's life. */
export const TABLES = [
  'activity',
  'hold',
  'campaign',
  'training_event',
  'programme',
  'party',
  'clause',
  'attestation',
  'signature',
  'unit',
  'unit_name',
  'unit_code',
  'unit_parent',
  'reorganisation',
  'source',
  'user_account',
  'service_account',
  'membership',
  'delegation',
];

export const SECTIONS: Section[] = [
  { to: '/audit', label: 'audit.changes' },
  { to: '/audit/receipts', label: 'audit.receipts' },
];

export const changeQuestion: Question<'audit/changes'> = {
  resource: resource('audit/changes'),
  filters: [
    { kind: 'days', base: 'at', label: 'audit.at', instants: true },
    { kind: 'choices', param: 'table', group: 'table', values: TABLES, label: 'audit.table' },
    { kind: 'references', param: 'unit', of: 'unit', label: 'audit.unit' },
    { kind: 'references', param: 'actor', of: 'actor', label: 'audit.actor' },
    { kind: 'exact', param: 'object', label: 'audit.object', rare: true },
  ],
  sorts: ['at'],
  sort: '-at',
};

export const leafQuestion: Question<'audit/leaves'> = {
  resource: resource('audit/leaves'),
  filters: [
    { kind: 'days', base: 'at', label: 'audit.at', instants: true },
    { kind: 'references', param: 'actor', of: 'actor', label: 'audit.actor' },
    { kind: 'exact', param: 'action', label: 'audit.action' },
  ],
  sorts: ['at'],
  sort: '-at',
};

export const placeOf = ({ index }: { index: number }) => `/audit/receipts/${index}`;

export const receipt = (index: number) =>
  queryOptions({
    queryKey: ['receipt', index],
    queryFn: async ({ signal }) => {
      const { api, unwrap } = await client();
      return unwrap(api.GET('/api/v1/audit/receipts/{index}', { params: { path: { index } }, signal }));
    },
    staleTime: Number.POSITIVE_INFINITY, // a leaf never changes; only the log behind it grows
  });

/** What was written under a receipt, field by field; of one row alone where it is named. */
export const writtenUnder = (index: number, object?: string) =>
  infiniteQueryOptions({
    queryKey: ['receipt', index, 'changes', object],
    queryFn: async ({ pageParam, signal }) => {
      const { api, unwrap } = await client();
      const query = {
        limit: 50,
        count: true,
        ...(object ? { object: [object] } : {}),
        ...(pageParam ? { after: pageParam } : {}),
      };
      return unwrap(api.GET('/api/v1/audit/receipts/{index}/changes', { params: { path: { index }, query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
