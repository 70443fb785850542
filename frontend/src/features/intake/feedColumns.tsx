import { Link } from '@tanstack/react-router';
import { instant } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { Named } from '@/ui/fields/reference';
import type { Column } from '@/ui/list/columns';
import { Badge, SampleMark, Status } from '@/ui/Status';
import { Faults, Lead } from './Faults';
import { type Feed, placeOf, silentFor } from './intake';

function Last({ feed }: { feed: Feed }) {
  const t = useT();
  if (!feed.last_id || !feed.last_at) return <Badge tone="waiting">{t('intake.never')}</Badge>;
  const days = silentFor(feed.last_at, Date.now());
  return (
    <Link to={placeOf({ id: feed.last_id })} title={instant(feed.last_at)} className="hover:underline">
      {days ? <Badge tone="waiting">{t('intake.silent', { n: days })}</Badge> : instant(feed.last_at)}
    </Link>
  );
}

export const feedColumns: Column<Feed>[] = [
  {
    id: 'source',
    label: 'intake.source',
    card: 'title',
    cell: (row) => (
      <span className="md:flex md:min-w-0 md:items-center md:gap-2">
        <Link
          to="/intake/batches"
          search={{ source_id: [row.id] }}
          className="font-medium hover:text-brand-deep hover:underline md:min-w-0 md:truncate"
        >
          <Named kind="unit" id={row.unit_id} />
          <span className="font-normal text-soft">{` · ${row.name}`}</span>
        </Link>
        {row.sample && <SampleMark className="ml-2 align-middle md:ml-0" />}
      </span>
    ),
  },
  {
    id: 'result',
    label: 'intake.result',
    width: 'w-37',
    card: 'corner',
    cell: (row) => row.last_status_code && <Status group="batch_result" value={String(row.last_status_code)} />,
  },
  { id: 'last', label: 'intake.last', width: 'w-38', card: 'line', cell: (row) => <Last feed={row} /> },
  {
    id: 'batches',
    label: 'intake.count',
    figure: true,
    width: 'w-25',
    cell: (row) => <Lead n={row.batches} to="/intake/batches" search={{ source_id: row.id }} />,
  },
  {
    id: 'received',
    label: 'intake.received',
    figure: true,
    width: 'w-20',
    card: 'line',
    cell: (row) => <Lead n={row.counts.received} to="/activities" search={{ source_id: row.id }} />,
  },
  {
    id: 'held',
    label: 'intake.held',
    figure: true,
    width: 'w-21',
    cell: (row) => <Lead n={row.counts.held} to="/activities" search={{ source_id: row.id, status: 'held' }} />,
  },
  {
    id: 'rejected',
    label: 'intake.rejected',
    figure: true,
    width: 'w-22',
    card: 'line',
    cell: (row) => (
      <Lead
        alarm
        n={row.counts.rejected}
        to="/intake/batches"
        search={{ source_id: row.id, status_code: ['207', '422'] }}
      />
    ),
  },
  { id: 'codes', label: 'intake.codes', width: 'w-46', cell: (row) => <Faults faults={row.by_code} /> },
];
