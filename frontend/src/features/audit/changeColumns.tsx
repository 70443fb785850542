import { Link } from '@tanstack/react-router';
import { instant } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { Named } from '@/ui/fields/reference';
import type { Column } from '@/ui/list/columns';
import { Badge, type Tone } from '@/ui/Status';
import { Actor } from './Actor';
import type { LogChange } from './audit';

const TONES: Record<string, Tone> = { c: 'done', u: 'active', d: 'alarm' };

function Op({ value }: { value: string }) {
  return <Badge tone={TONES[value] ?? 'neutral'}>{useT().label('change_op', value)}</Badge>;
}

/** What was done to which kind of row; leads to what was before and after. */
function What({ change }: { change: LogChange }) {
  const t = useT();
  return (
    <Link
      to="/audit/receipts/$leaf"
      params={{ leaf: String(change.leaf) }}
      search={{ object: change.object_id }}
      className="font-medium hover:text-brand-deep hover:underline"
    >
      {t.label('action', change.action)}
    </Link>
  );
}

function Table({ name }: { name: string }) {
  return useT().label('table', name);
}

export const changeColumns: Column<LogChange & { id: number }>[] = [
  {
    id: 'at',
    label: 'audit.at',
    sort: 'at',
    falling: true,
    width: 'w-40',
    card: 'line',
    cell: (row) => <time dateTime={row.at}>{instant(row.at)}</time>,
  },
  { id: 'action', label: 'audit.change', card: 'title', cell: (row) => <What change={row} /> },
  { id: 'op', label: 'audit.op', width: 'w-30', card: 'corner', cell: (row) => <Op value={row.op} /> },
  { id: 'table', label: 'audit.table', width: 'w-38', card: 'line', cell: (row) => <Table name={row.table} /> },
  {
    id: 'actor',
    label: 'audit.actor',
    width: 'w-58',
    card: 'line',
    cell: (row) => <Actor id={row.actor_id} name={row.actor_name} />,
  },
  {
    id: 'unit',
    label: 'audit.unit',
    width: 'w-50',
    card: 'line',
    cell: (row) => <Named kind="unit" id={row.unit_id} />,
  },
  {
    id: 'leaf',
    label: 'audit.receiptOf',
    figure: true,
    width: 'w-24',
    cell: (row) => (
      <Link to="/audit/receipts/$leaf" params={{ leaf: String(row.leaf) }} className="hover:underline">
        {row.leaf}
      </Link>
    ),
  },
  { id: 'version', label: 'audit.version', figure: true, optional: true, width: 'w-20', cell: (row) => row.version },
  {
    id: 'object',
    label: 'audit.object',
    optional: true,
    width: 'w-80',
    cell: (row) => (
      <Link
        to="."
        search={((old: object) => ({ ...old, object: [row.object_id] })) as never}
        className="hover:underline"
      >
        <code className="text-sm">{row.object_id}</code>
      </Link>
    ),
  },
];
