import { instant } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { Named } from '@/ui/fields/reference';
import type { Column } from '@/ui/list/columns';
import { RowLink } from '@/ui/list/RowLink';
import { Faults, Lead } from './Faults';
import { type Batch, placeOf } from './intake';
import { State } from './State';

function Mode({ value }: { value: string }) {
  return useT().label('batch_mode', value);
}

const accepted = ({ counts }: Batch) => (counts.created ?? 0) + (counts.updated ?? 0) + (counts.unchanged ?? 0);

export const batchColumns: Column<Batch>[] = [
  {
    id: 'at',
    label: 'intake.pushedAt',
    width: 'w-50',
    card: 'title',
    cell: (row) => <RowLink to={placeOf(row)} title={instant(row.created_at)} sample={row.sample} />,
  },
  {
    id: 'result',
    label: 'intake.result',
    width: 'w-38',
    card: 'corner',
    cell: (row) => <State batch={row} />,
  },
  { id: 'unit', label: 'intake.unit', card: 'line', cell: (row) => <Named kind="unit" id={row.unit_id} /> },
  { id: 'source', label: 'intake.source', optional: true, cell: (row) => <Named kind="source" id={row.source_id} /> },
  {
    id: 'received',
    label: 'intake.received',
    figure: true,
    width: 'w-20',
    card: 'line',
    cell: (row) => <Lead n={row.counts.received} to={placeOf(row)} />,
  },
  {
    id: 'accepted',
    label: 'intake.accepted',
    figure: true,
    width: 'w-24',
    cell: (row) => (
      <Lead n={accepted(row)} to={placeOf(row)} search={{ status: ['created', 'updated', 'unchanged'] }} />
    ),
  },
  {
    id: 'held',
    label: 'intake.held',
    figure: true,
    width: 'w-21',
    cell: (row) => <Lead n={row.counts.held} to={placeOf(row)} search={{ status: 'held' }} />,
  },
  {
    id: 'rejected',
    label: 'intake.rejected',
    figure: true,
    width: 'w-22',
    card: 'line',
    cell: (row) => <Lead alarm n={row.counts.rejected} to={placeOf(row)} search={{ status: 'rejected' }} />,
  },
  {
    id: 'codes',
    label: 'intake.codes',
    cell: (row) => <Faults faults={row.by_code as { code: string; count: number }[]} />,
  },
  { id: 'mode', label: 'intake.mode', optional: true, width: 'w-44', cell: (row) => <Mode value={row.mode} /> },
  {
    id: 'receipt',
    label: 'intake.receipt',
    optional: true,
    figure: true,
    width: 'w-24',
    cell: (row) => (row.receipt === null ? '–' : <Lead n={row.receipt} to={`/audit/receipts/${row.receipt}`} />),
  },
];
