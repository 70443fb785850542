import { Link } from '@tanstack/react-router';
import { day } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { Named } from '@/ui/fields/reference';
import type { Column } from '@/ui/list/columns';
import { Status } from '@/ui/Status';
import { placeOf } from './search';
import type { Reorganisation } from './units';

function Title({ row }: { row: Reorganisation }) {
  const t = useT();
  return (
    <Link to={placeOf(row)} className="font-medium hover:text-brand-deep hover:underline">
      {t.label('reorganisation_kind', row.kind)}
    </Link>
  );
}

/** The first by its name, the others by their number. */
function Units({ of }: { of: { unit: string }[] }) {
  const t = useT();
  const [first, ...rest] = of;
  if (!first) return '–';
  return (
    <span className="flex gap-1.5">
      <span className="min-w-0 truncate">
        <Named kind="unit" id={first.unit} />
      </span>
      {rest.length > 0 && <span className="shrink-0 text-soft">{t('reorganisations.more', { n: rest.length })}</span>}
    </span>
  );
}

export const columns: Column<Reorganisation>[] = [
  { id: 'kind', label: 'reorganisations.kind', width: 'w-36', card: 'title', cell: (row) => <Title row={row} /> },
  {
    id: 'day',
    label: 'reorganisations.day',
    sort: 'effective_on',
    falling: true,
    width: 'w-36',
    card: 'line',
    cell: (row) => day(row.effective_on),
  },
  {
    id: 'predecessors',
    label: 'reorganisations.predecessors',
    card: 'line',
    cell: (row) => <Units of={row.predecessors} />,
  },
  { id: 'successors', label: 'reorganisations.successors', card: 'line', cell: (row) => <Units of={row.successors} /> },
  {
    id: 'status',
    label: 'reorganisations.status',
    width: 'w-38',
    card: 'corner',
    cell: (row) => <Status group="reorganisation_status" value={row.status} />,
  },
  { id: 'basis', label: 'reorganisations.basis', optional: true, cell: (row) => row.legal_basis },
];
