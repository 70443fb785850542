/** What comes in: sources, their pushes, what is held; how they are read and asked for. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '@/api/lazy';
import { Problem } from '@/api/problem';
import { type Item, resource } from '@/api/resource';
import type { paths } from '@/api/schema';
import type { Question } from '@/lib/listing';
import type { Section } from '@/ui/Sections';
import type { RowSearch } from './search';

export type Feed = Item<'intake/sources'>;
export type Batch = Item<'intake/batches'>;
export type Hold = Item<'holds'>;
export type Report = paths['/api/v1/intake/batches/{id}']['get']['responses']['200']['content']['application/json'];

/** A row of a report with what was sent; `would_status` is what a dry run says. */
export type ReportRow = Report['rows'][number] & { data?: unknown };

export const holds = resource('holds');
export const batches = resource('intake/batches');

/** A batch that is not at its end. */
export const open = ({ status }: { status: string }) => ['queued', 'validating', 'applying'].includes(status);

const PACE = 1_000; // milliseconds between two looks at a job

const DAY = 86_400_000; // milliseconds
const SILENT = 30; // days without a push after which somebody should ask: reports are monthly

/** Days for which a source has been silent; undefined while that is nothing to ask about. */
export function silentFor(last: string, now: number): number | undefined {
  const days = Math.floor((now - Date.parse(last)) / DAY);
  return days >= SILENT ? days : undefined;
}

export const RESULTS = ['201', '202', '207', '422'];
export const placeOf = ({ id }: { id: string }) => `/intake/batches/${id}`;
export const pushesOf = ({ id }: { id: string }) => `/intake/batches?source_id=${id}`;
export const placeOfHeld = ({ id }: { id: string }) => `/intake/holds/${id}`;

/** The lists of this room; trying is for those who may push. */
export function sections(permissions: readonly string[]): Section[] {
  return [
    { to: '/intake', label: 'intake.feeds' },
    { to: '/intake/batches', label: 'intake.batches' },
    ...(permissions.includes('activity:read') ? [{ to: '/intake/holds', label: 'intake.holds' } as const] : []),
    ...(permissions.includes('intake:push') ? [{ to: '/intake/send', label: 'intake.send' } as const] : []),
  ];
}

export const feedQuestion: Question<'intake/sources'> = {
  resource: resource('intake/sources'),
  filters: [
    { kind: 'references', param: 'unit_id', of: 'unit', label: 'intake.unit' },
    { kind: 'days', base: 'created_at', label: 'intake.pushedAt', instants: true },
  ],
  sorts: [],
  sort: '-last_at',
};

export const batchQuestion: Question<'intake/batches'> = {
  resource: batches,
  filters: [
    { kind: 'choices', param: 'status_code', group: 'batch_result', values: RESULTS, label: 'intake.result' },
    { kind: 'references', param: 'source_id', of: 'source', label: 'intake.source' },
    { kind: 'references', param: 'unit_id', of: 'unit', label: 'intake.unit' },
    { kind: 'days', base: 'created_at', label: 'intake.pushedAt', instants: true },
    { kind: 'choices', param: 'mode', group: 'batch_mode', values: ['partial', 'atomic'], label: 'intake.mode' },
  ],
  sorts: [],
  sort: '-created_at',
};

export const holdQuestion: Question<'holds'> = {
  resource: holds,
  filters: [
    {
      kind: 'choices',
      param: 'code',
      group: 'fault',
      values: ['UNIT_SUPERSEDED', 'POSSIBLE_DUPLICATE', 'OUTLIER'],
      label: 'intake.holdWhy',
    },
    { kind: 'references', param: 'unit_id', of: 'unit', label: 'intake.unit' },
  ],
  sorts: ['created_at'],
  sort: '-created_at',
};

/** The figures of one push, which all parties see. */
export const batch = (id: string) =>
  queryOptions({
    queryKey: ['intake/batches', 'figures', id],
    queryFn: async ({ signal }) => {
      const { api, unwrap } = await client();
      const { items } = await unwrap(api.GET('/api/v1/intake/batches', { params: { query: { id: [id] } }, signal }));
      if (!items[0]) throw new Problem(404, { code: 'NOT_FOUND' }, '');
      return items[0];
    },
    refetchInterval: ({ state }) => (state.data && open(state.data) ? PACE : false),
  });

/** Why a job went no further, for those who see its rows. */
export const failureOf = (id: string) =>
  queryOptions({
    queryKey: ['intake/batches', 'failure', id],
    queryFn: async ({ signal }) => {
      const { api, unwrap } = await client();
      const report = await unwrap(api.GET('/api/v1/intake/batches/{id}', { params: { path: { id } }, signal }));
      return report.failure ?? null;
    },
  });

/** Its rows so far with what was sent, which its own unit and auditors see; those of a status or a code alone. */
export const rowsOf = ({ id, processed }: Pick<Batch, 'id' | 'processed'>, { status, code }: RowSearch) =>
  infiniteQueryOptions({
    queryKey: ['intake/batches', 'rows', id, processed, status, code],
    queryFn: async ({ pageParam, signal }) => {
      const { api, unwrap } = await client();
      const query = {
        limit: 200,
        ...(status ? { status } : {}),
        ...(code ? { code: [code] } : {}),
        ...(pageParam ? { after: pageParam } : {}),
      };
      const page = await unwrap(
        api.GET('/api/v1/intake/batches/{id}/rows', { params: { path: { id }, query }, signal }),
      );
      return { items: page.items as unknown as ReportRow[], next: page.next };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
