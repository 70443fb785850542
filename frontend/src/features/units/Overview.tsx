import { Link } from '@tanstack/react-router';
import { day, integer } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { cn } from '@/ui/cn';
import { Sheet } from '@/ui/Page';
import { KINDS, type Mark, type Unit } from './units';

interface Props {
  units: Unit[];
  at: string;
  marks: Mark[];
  kind: string | undefined;
  onKind: (kind: string | undefined) => void;
}

/** Before a unit is chosen: how many of each kind there are, and the days on which units were reorganised. */
export function Overview({ units, at, marks, kind, onKind }: Props) {
  const t = useT();
  const counted = KINDS.map((one) => ({ kind: one, n: units.filter((unit) => unit.kind === one).length }));
  return (
    <div className="flex max-w-2xl flex-col gap-4 p-4 md:p-6">
      <Sheet className="p-4">
        <h2 className="mb-2 font-semibold">{t('units.onDay', { n: units.length, day: day(at) })}</h2>
        <ul className="divide-y divide-line">
          {counted
            .filter(({ n }) => n > 0)
            .map((one) => (
              <li key={one.kind}>
                <button
                  type="button"
                  aria-pressed={kind === one.kind}
                  onClick={() => onKind(kind === one.kind ? undefined : one.kind)}
                  className={cn(
                    'flex min-h-8 w-full items-center justify-between gap-4 rounded-sm px-1 text-left hover:bg-sunken coarse:min-h-11',
                    kind === one.kind && 'font-semibold text-brand-deep',
                  )}
                >
                  <span>{t.label('unit_kind', one.kind)}</span>
                  <span>{integer(one.n, t.language)}</span>
                </button>
              </li>
            ))}
        </ul>
      </Sheet>
      {marks.length > 0 && (
        <Sheet className="p-4">
          <h2 className="mb-2 font-semibold">{t('reorganisations.name')}</h2>
          <ul className="divide-y divide-line">
            {marks.map((mark) => (
              <li key={mark.day}>
                <Link
                  to="/reorganisations"
                  search={{ effective_on_from: mark.day, effective_on_to: mark.day } as never}
                  className="flex min-h-8 items-center justify-between gap-4 px-1 hover:bg-sunken coarse:min-h-11"
                >
                  <span>{day(mark.day)}</span>
                  <span className="text-soft">{t('reorganisations.n', { n: mark.n })}</span>
                </Link>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </div>
  );
}
