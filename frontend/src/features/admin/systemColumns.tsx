import { instant } from '@/i18n/format';
import { Named } from '@/ui/fields/reference';
import type { Column } from '@/ui/list/columns';
import { RowLink } from '@/ui/list/RowLink';
import { Status } from '@/ui/Status';
import { placeOfSystem, type System } from './admin';

export const systemColumns: Column<System>[] = [
  {
    id: 'name',
    label: 'admin.systemName',
    card: 'title',
    cell: (row) => <RowLink to={placeOfSystem(row)} title={row.name} sample={row.sample} />,
  },
  {
    id: 'client',
    label: 'admin.clientId',
    sort: 'client_id',
    width: 'w-60',
    card: 'line',
    cell: (row) => <code className="text-sm">{row.client_id}</code>,
  },
  {
    id: 'unit',
    label: 'admin.unit',
    width: 'w-64',
    card: 'line',
    cell: (row) => <Named kind="unit" id={row.unit_id} />,
  },
  { id: 'secrets', label: 'admin.secret', figure: true, width: 'w-20', cell: (row) => row.secrets.length },
  {
    id: 'state',
    label: 'admin.state',
    width: 'w-36',
    card: 'corner',
    cell: (row) => <Status group="account_state" value={String(row.disabled)} />,
  },
  {
    id: 'created',
    label: 'record.createdAt',
    sort: 'created_at',
    falling: true,
    optional: true,
    width: 'w-38',
    cell: (row) => instant(row.created_at),
  },
];
