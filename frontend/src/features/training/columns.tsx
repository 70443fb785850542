import { day, instant, integer } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { useCodeNames } from '@/ui/fields/codes';
import { Named } from '@/ui/fields/reference';
import type { Column } from '@/ui/list/columns';
import { RowLink } from '@/ui/list/RowLink';
import { Status } from '@/ui/Status';
import { placeOf, type TrainingEvent } from './training';

function Audience({ codes }: { codes: TrainingEvent['audience'] }) {
  const name = useCodeNames('audiences');
  return codes?.map(name).join(', ') || '–';
}

function Kind({ value }: { value: string }) {
  return useT().label('training_kind', value);
}

function Places({ n }: { n: number | null }) {
  const { language } = useT();
  return n === null ? '–' : integer(n, language);
}

export const columns: Column<TrainingEvent>[] = [
  {
    id: 'title',
    label: 'training.title',
    sort: 'title',
    card: 'title',
    cell: (row) => <RowLink to={placeOf(row)} title={row.title} sample={row.sample} />,
  },
  {
    id: 'status',
    label: 'training.status',
    width: 'w-40',
    card: 'corner',
    cell: (row) => <Status group="training_status" value={row.status} />,
  },
  { id: 'kind', label: 'training.kind', width: 'w-32', card: 'line', cell: (row) => <Kind value={row.kind} /> },
  {
    id: 'unit',
    label: 'training.unit',
    width: 'w-60',
    card: 'line',
    cell: (row) => <Named kind="unit" id={row.unit_id} />,
  },
  {
    id: 'venue',
    label: 'training.venue',
    width: 'w-44',
    optional: true,
    card: 'line',
    cell: (row) => row.venue ?? '–',
  },
  {
    id: 'starts_on',
    label: 'training.startsOn',
    sort: 'starts_on',
    falling: true,
    width: 'w-27',
    card: 'line',
    cell: (row) => day(row.starts_on),
  },
  { id: 'ends_on', label: 'training.endsOn', sort: 'ends_on', width: 'w-27', cell: (row) => day(row.ends_on) },
  {
    id: 'capacity',
    label: 'training.capacity',
    figure: true,
    optional: true,
    width: 'w-24',
    cell: (row) => <Places n={row.capacity ?? null} />,
  },
  {
    id: 'programme',
    label: 'training.programme',
    optional: true,
    width: 'w-40',
    cell: (row) => <Named kind="programme" id={row.programme_id} />,
  },
  { id: 'audience', label: 'training.audience', optional: true, cell: (row) => <Audience codes={row.audience} /> },
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
