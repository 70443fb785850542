import { Link } from '@tanstack/react-router';
import { day } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { Named } from '@/ui/fields/reference';
import type { Column } from '@/ui/list/columns';
import { SampleMark } from '@/ui/Status';
import { type Membership, placeOfMembership } from './admin';

function Role({ value }: { value: string }) {
  return useT().label('role', value);
}

export const membershipColumns: Column<Membership>[] = [
  {
    id: 'account',
    label: 'admin.account',
    card: 'title',
    cell: (row) => (
      <span className="md:flex md:min-w-0 md:items-center md:gap-2">
        <Link
          to={placeOfMembership(row)}
          className="font-medium hover:text-brand-deep hover:underline md:min-w-0 md:truncate"
        >
          <Named kind="account" id={row.principal_id} />
        </Link>
        {row.sample && <SampleMark className="ml-2 align-middle md:ml-0" />}
      </span>
    ),
  },
  { id: 'role', label: 'admin.role', width: 'w-40', card: 'corner', cell: (row) => <Role value={row.role} /> },
  {
    id: 'unit',
    label: 'admin.unit',
    width: 'w-80',
    card: 'line',
    cell: (row) => <Named kind="unit" id={row.unit_id} />,
  },
  { id: 'from', label: 'admin.startsOn', width: 'w-28', card: 'line', cell: (row) => day(row.starts_on) },
  { id: 'to', label: 'admin.endsOn', width: 'w-28', card: 'line', cell: (row) => day(row.ends_on) },
];
