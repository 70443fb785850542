import { Link } from '@tanstack/react-router';
import { day, instant } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { Named } from '@/ui/fields/reference';
import type { Column } from '@/ui/list/columns';
import { Status } from '@/ui/Status';
import type { Programme } from './programmes';
import { placeOf } from './search';

function Level({ level }: Pick<Programme, 'level'>) {
  return useT().label('programme_level', level);
}

export const columns: Column<Programme>[] = [
  {
    id: 'title',
    label: 'programmes.title',
    sort: 'title',
    card: 'title',
    cell: (row) => (
      <Link to={placeOf(row)} title={row.title} className="font-medium hover:text-brand-deep hover:underline">
        {row.title}
      </Link>
    ),
  },
  { id: 'code', label: 'programmes.code', width: 'w-52', card: 'line', cell: (row) => row.code ?? '–' },
  { id: 'level', label: 'programmes.level', width: 'w-30', card: 'line', cell: (row) => <Level level={row.level} /> },
  {
    id: 'status',
    label: 'programmes.status',
    width: 'w-40',
    card: 'corner',
    cell: (row) => <Status group="programme_status" value={row.status} />,
  },
  { id: 'starts_on', label: 'programmes.startsOn', width: 'w-27', card: 'line', cell: (row) => day(row.starts_on) },
  { id: 'ends_on', label: 'programmes.endsOn', width: 'w-27', card: 'line', cell: (row) => day(row.ends_on) },
  {
    id: 'parent',
    label: 'programmes.parent',
    optional: true,
    width: 'w-52',
    cell: (row) => <Named kind="programme" id={row.parent_id} />,
  },
  {
    id: 'unit',
    label: 'programmes.unit',
    optional: true,
    width: 'w-64',
    cell: (row) => <Named kind="unit" id={row.unit_id} />,
  },
  {
    id: 'updated',
    label: 'record.updatedAt',
    sort: 'updated_at',
    falling: true,
    optional: true,
    width: 'w-36',
    cell: (row) => instant(row.updated_at),
  },
  {
    id: 'created',
    label: 'record.createdAt',
    sort: 'created_at',
    falling: true,
    optional: true,
    width: 'w-36',
    cell: (row) => instant(row.created_at),
  },
];
