import { instant } from '@/i18n/format';
import type { Column } from '@/ui/list/columns';
import { RowLink } from '@/ui/list/RowLink';
import { Status } from '@/ui/Status';
import { placeOfUser, type User } from './admin';

export const userColumns: Column<User>[] = [
  {
    id: 'name',
    label: 'admin.displayName',
    card: 'title',
    cell: (row) => <RowLink to={placeOfUser(row)} title={row.display_name} sample={row.sample} />,
  },
  {
    id: 'username',
    label: 'admin.username',
    sort: 'username',
    width: 'w-64',
    card: 'line',
    cell: (row) => <code className="text-sm">{row.username}</code>,
  },
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
    width: 'w-38',
    cell: (row) => instant(row.created_at),
  },
  { id: 'updated', label: 'record.updatedAt', optional: true, width: 'w-38', cell: (row) => instant(row.updated_at) },
];
