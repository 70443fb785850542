import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { addDays } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { Named } from '@/ui/fields/reference';
import type { Reorganisation } from './units';

interface Props {
  of: Pick<Reorganisation, 'effective_on' | 'predecessors' | 'successors'>;
}

/** Who ends or gives, and who takes which fields of work: two columns with an arrow between. */
export function Passage({ of: { effective_on, predecessors, successors } }: Props) {
  const t = useT();
  return (
    <div className="grid items-start gap-4 grid-cols-[minmax(0,1fr)] md:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]">
      <Side
        title={t('reorganisations.predecessors')}
        at={addDays(effective_on, -1)}
        units={predecessors.map((one) => ({ ...one, note: undefined }))}
      />
      <ArrowRight aria-hidden size={22} className="hidden self-center text-soft md:block" />
      <Side
        title={t('reorganisations.successors')}
        at={effective_on}
        units={successors.map(({ fields, ...one }) => ({
          ...one,
          note:
            fields.length > 0
              ? fields.map((field) => t.label('field_of_work', field)).join(', ')
              : t('units.wholeWork'),
        }))}
      />
    </div>
  );
}

interface SideProps {
  title: string;
  /** The day on which a unit is shown. */
  at: string;
  units: { unit: string; code: string; note: string | undefined }[];
}

function Side({ title, at, units }: SideProps) {
  return (
    <section>
      <h3 className="mb-1.5 text-sm font-semibold text-soft">{title}</h3>
      {units.length === 0 && <p>{'–'}</p>}
      <ul className="flex flex-col gap-2">
        {units.map(({ unit, note }) => (
          <li key={unit} className="rounded-md border border-line px-3 py-2">
            <Link
              to="/units"
              search={{ at, sel: unit } as never}
              className="font-medium text-brand-deep underline-offset-2 hover:underline"
            >
              <Named kind="unit" id={unit} />
            </Link>
            {note && <p className="text-sm text-soft">{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
