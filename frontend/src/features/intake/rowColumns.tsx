import { useT } from '@/i18n/t';
import { at } from '@/lib/pointer';
import { CodeName } from '@/ui/fields/codes';
import type { Column } from '@/ui/list/columns';
import { Status } from '@/ui/Status';
import type { ReportRow } from './intake';

/** A row as the table shows it: `id` is its place, `open` shows it whole. */
export type ShownRow = ReportRow & { id: string; open: () => void };

export function statusOf(row: ReportRow): string {
  return row.status ?? row.would_status ?? 'not_applied';
}

/** Its line in the file, else its place in the batch; from 1. */
export function lineOf(row: ReportRow): number {
  return row.line ?? row.index + 1;
}

/** What was sent at a fault's place; undefined where nothing was. */
export function sentAt(row: ReportRow, pointer: string): unknown {
  const here = `/items/${row.index}/data`;
  return pointer.startsWith(here) ? at(row.data, pointer.slice(here.length)) : undefined;
}

function Place({ row }: { row: ShownRow }) {
  const t = useT();
  return (
    <button type="button" onClick={row.open} className="font-medium hover:text-brand-deep hover:underline">
      {t('intake.row', { n: lineOf(row) })}
    </button>
  );
}

function First({ row }: { row: ShownRow }) {
  const [fault, ...more] = row.errors;
  if (!fault) return '–';
  return (
    <span title={fault.detail}>
      {fault.detail}
      {more.length > 0 && <span className="text-soft">{` +${more.length}`}</span>}
    </span>
  );
}

function Pointer({ row }: { row: ShownRow }) {
  const pointer = row.errors[0]?.pointer;
  if (!pointer) return '–';
  const value = sentAt(row, pointer);
  return (
    <span title={pointer}>
      {row.errors[0]?.column && <strong className="mr-2 font-semibold">{row.errors[0].column}</strong>}
      <code className="text-xs text-soft">{pointer.replace(/^\/items\/\d+\//, '')}</code>
      {value !== undefined && <code className="ml-2 text-xs font-semibold">{JSON.stringify(value)}</code>}
    </span>
  );
}

export const rowColumns: Column<ShownRow>[] = [
  { id: 'row', label: 'intake.line', width: 'w-24', card: 'title', cell: (row) => <Place row={row} /> },
  {
    id: 'status',
    label: 'intake.status',
    width: 'w-32',
    card: 'corner',
    cell: (row) => <Status group="row_status" value={statusOf(row)} />,
  },
  {
    id: 'key',
    label: 'intake.externalId',
    width: 'w-36',
    card: 'line',
    cell: (row) => <code className="text-sm">{row.external_id ?? '–'}</code>,
  },
  { id: 'errors', label: 'intake.errors', card: 'line', cell: (row) => <First row={row} /> },
  { id: 'place', label: 'intake.place', width: 'w-72', cell: (row) => <Pointer row={row} /> },
  {
    id: 'kind',
    label: 'intake.kind',
    width: 'w-48',
    optional: true,
    cell: (row) => <CodeName list="kinds" code={row.kind} />,
  },
];
