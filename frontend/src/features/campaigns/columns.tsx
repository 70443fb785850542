import { day, instant } from '@/i18n/format';
import { useCodeNames } from '@/ui/fields/codes';
import { Named } from '@/ui/fields/reference';
import type { Column } from '@/ui/list/columns';
import { RowLink } from '@/ui/list/RowLink';
import { Status } from '@/ui/Status';
import { type Campaign, placeOf } from './campaigns';

function Audience({ codes }: { codes: Campaign['audience'] }) {
  const name = useCodeNames('audiences');
  return codes?.map(name).join(', ') || '–';
}

export const columns: Column<Campaign>[] = [
  {
    id: 'title',
    label: 'campaigns.title',
    sort: 'title',
    card: 'title',
    cell: (row) => <RowLink to={placeOf(row)} title={row.title} sample={row.sample} />,
  },
  {
    id: 'status',
    label: 'campaigns.status',
    width: 'w-38',
    card: 'corner',
    cell: (row) => <Status group="campaign_status" value={row.status} />,
  },
  {
    id: 'unit',
    label: 'campaigns.unit',
    width: 'w-64',
    card: 'line',
    cell: (row) => <Named kind="unit" id={row.unit_id} />,
  },
  {
    id: 'starts_on',
    label: 'campaigns.startsOn',
    sort: 'starts_on',
    falling: true,
    width: 'w-27',
    card: 'line',
    cell: (row) => day(row.starts_on),
  },
  {
    id: 'ends_on',
    label: 'campaigns.endsOn',
    sort: 'ends_on',
    width: 'w-27',
    card: 'line',
    cell: (row) => day(row.ends_on),
  },
  {
    id: 'programme',
    label: 'campaigns.programme',
    width: 'w-40',
    cell: (row) => <Named kind="programme" id={row.programme_id} />,
  },
  { id: 'theme', label: 'campaigns.theme', optional: true, cell: (row) => row.theme ?? '–' },
  { id: 'audience', label: 'campaigns.audience', optional: true, cell: (row) => <Audience codes={row.audience} /> },
  { id: 'updated', label: 'record.updatedAt', optional: true, width: 'w-36', cell: (row) => instant(row.updated_at) },
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
