import { day, instant, integer } from '@/i18n/format';
import type { Label } from '@/i18n/t';
import { useT } from '@/i18n/t';
import { CodeName } from '@/ui/fields/codes';
import { Named } from '@/ui/fields/reference';
import type { Column } from '@/ui/list/columns';
import { RowLink } from '@/ui/list/RowLink';
import { Status } from '@/ui/Status';
import { type Activity, placeOf } from './activities';

function Figure({ n }: { n: number | null }) {
  const { language } = useT();
  return n === null ? '–' : integer(n, language);
}

type Measure = { [K in keyof Activity]-?: number extends Activity[K] ? K : never }[keyof Activity];

function figure(id: Measure, label: Label, optional = true): Column<Activity> {
  return { id, label, optional, figure: true, width: 'w-24', cell: (row) => <Figure n={row[id] as number | null} /> };
}

export const columns: Column<Activity>[] = [
  {
    id: 'occurred_on',
    label: 'activities.occurredOn',
    sort: 'occurred_on',
    falling: true,
    width: 'w-30',
    card: 'line',
    cell: (row) => day(row.occurred_on),
  },
  {
    id: 'title',
    label: 'activities.title',
    card: 'title',
    cell: (row) => <RowLink to={placeOf(row)} title={row.title} sample={row.sample} />,
  },
  {
    id: 'kind',
    label: 'activities.kind',
    width: 'w-50',
    card: 'line',
    cell: (row) => <CodeName list="kinds" code={row.kind} />,
  },
  {
    id: 'unit',
    label: 'activities.unit',
    width: 'w-64',
    card: 'line',
    cell: (row) => <Named kind="unit" id={row.unit_id} />,
  },
  figure('quantity', 'activities.quantity', false),
  {
    id: 'status',
    label: 'activities.status',
    width: 'w-32',
    card: 'corner',
    cell: (row) => <Status group="activity_status" value={row.status} />,
  },
  figure('minutes', 'activities.minutes'),
  figure('copies', 'activities.copies'),
  figure('attendances', 'activities.attendances'),
  figure('persons', 'activities.persons'),
  figure('entries', 'activities.entries'),
  figure('reach', 'activities.reach'),
  figure('amount_vnd', 'activities.amount'),
  {
    id: 'programme',
    label: 'activities.programme',
    optional: true,
    width: 'w-40',
    cell: (row) => <Named kind="programme" id={row.programme_id} />,
  },
  {
    id: 'clauses',
    label: 'activities.clauses',
    optional: true,
    width: 'w-32',
    cell: (row) => row.clauses.join(', ') || '–',
  },
  {
    id: 'topic',
    label: 'activities.topic',
    optional: true,
    width: 'w-48',
    cell: (row) => <CodeName list="topics" code={row.topic} />,
  },
  { id: 'place', label: 'activities.place', optional: true, width: 'w-40', cell: (row) => row.place ?? '–' },
  { id: 'outlet', label: 'activities.outlet', optional: true, width: 'w-40', cell: (row) => row.outlet ?? '–' },
  {
    id: 'source',
    label: 'activities.source',
    optional: true,
    width: 'w-48',
    cell: (row) => <Named kind="source" id={row.source_id} />,
  },
  {
    id: 'external_id',
    label: 'activities.externalId',
    optional: true,
    width: 'w-40',
    cell: (row) => <code className="text-sm">{row.external_id}</code>,
  },
  { id: 'updated', label: 'record.updatedAt', optional: true, width: 'w-36', cell: (row) => instant(row.updated_at) },
];
