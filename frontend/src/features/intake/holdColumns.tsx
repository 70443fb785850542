import { instant } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { CodeName } from '@/ui/fields/codes';
import { Named } from '@/ui/fields/reference';
import type { Column } from '@/ui/list/columns';
import { RowLink } from '@/ui/list/RowLink';
import { HoldSteps } from './HoldSteps';
import { type Hold, placeOfHeld } from './intake';

/** Why it waits, with the figures that the reason speaks of. */
export function Why({ hold }: { hold: Pick<Hold, 'code' | 'params'> }) {
  const t = useT();
  const { unit, successor } = hold.params;
  const figures = unit && successor ? ` · ${unit} → ${successor}` : '';
  return <span>{`${t.label('fault', hold.code)}${figures}`}</span>;
}

export const holdColumns: Column<Hold>[] = [
  {
    id: 'title',
    label: 'activities.title',
    card: 'title',
    cell: (row) => (
      <RowLink to={placeOfHeld(row)} title={row.activity?.title ?? '–'} sample={row.activity?.sample ?? false} />
    ),
  },
  { id: 'why', label: 'intake.holdWhy', width: 'w-64', card: 'line', cell: (row) => <Why hold={row} /> },
  {
    id: 'kind',
    label: 'activities.kind',
    width: 'w-50',
    optional: true,
    cell: (row) => <CodeName list="kinds" code={row.activity?.kind} />,
  },
  {
    id: 'unit',
    label: 'intake.unit',
    width: 'w-52',
    card: 'line',
    cell: (row) => <Named kind="unit" id={row.unit_id} />,
  },
  {
    id: 'since',
    label: 'intake.heldSince',
    sort: 'created_at',
    falling: true,
    width: 'w-38',
    card: 'line',
    cell: (row) => instant(row.created_at),
  },
  { id: 'steps', label: 'intake.decide', width: 'w-60', card: 'foot', cell: (row) => <HoldSteps hold={row} /> },
];
