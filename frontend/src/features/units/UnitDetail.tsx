import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowRight, Megaphone } from 'lucide-react';
import type { ReactNode } from 'react';
import { addDays, day } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { Named } from '@/ui/fields/reference';
import { Notice } from '@/ui/form/Notice';
import { Sheet } from '@/ui/Page';
import { Loading } from '@/ui/Skeleton';
import { Failed } from '@/ui/States';
import { SampleTag } from '@/ui/Status';
import { type Past, pastOf, type Unit, unitOn } from './units';

interface Props {
  id: string;
  at: string;
  onAt: (day: string) => void;
}

/** One unit as it was on a day, and all that is known of it through time. */
export function UnitDetail({ id, at, onAt }: Props) {
  const t = useT();
  const { data: unit, error, refetch } = useQuery({ ...unitOn(id, at), placeholderData: (before) => before });
  const { data: past } = useQuery(pastOf(id));
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!unit || !past || past.id !== id) return <Loading lines={9} />;
  const away = at < unit.started_on || (unit.ended_on !== null && at > unit.ended_on);
  const near = at < unit.started_on ? unit.started_on : (unit.ended_on ?? unit.started_on);
  return (
    <article className="flex flex-col gap-4 p-4 md:p-6" aria-labelledby="unit-name">
      <header>
        <p className="text-sm text-soft">
          {[t.label('unit_kind', unit.kind), t.label('unit_side', unit.side)].join(' · ')}
        </p>
        <h2 id="unit-name" className="text-lg font-semibold">
          {unit.name}
        </h2>
        <p className="flex flex-wrap items-center gap-x-2 text-soft">
          {unit.name_en && <span lang="en">{unit.name_en}</span>}
          {unit.sample && <SampleTag />}
        </p>
        {unit.derived && <p className="text-sm text-soft">{t('units.derived')}</p>}
      </header>
      {away && (
        <Notice action={t('units.goAt', { day: day(near) })} onAction={() => onAt(near)}>
          {t('units.notThen', {
            day: day(at),
            from: day(unit.started_on),
            to: unit.ended_on ? day(unit.ended_on) : t('units.now'),
          })}
        </Notice>
      )}
      <Sheet className="p-4">
        <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[11rem_1fr]">
          <Line label={t('units.code')}>{unit.code}</Line>
          <Line label={t('units.living')}>{life(unit, t('units.now'))}</Line>
          <Above label={t('units.partOf')} id={unit.part_of} at={at} />
          <Above label={t('units.directs')} id={unit.directed_by} at={at} />
          {past.codes.map((code) => (
            <Line key={code.scheme + code.valid_from} label={t(code.scheme === 'gso' ? 'units.gso' : 'units.organId')}>
              {t('units.since', { value: code.value, day: day(code.valid_from) })}
            </Line>
          ))}
        </dl>
      </Sheet>
      <Passing past={past} />
      <Names past={past} at={at} />
      <p className="print-hide">
        <Link
          to="/campaigns"
          search={{ unit_id: [id] } as never}
          className="inline-flex items-center gap-1.5 py-1 font-medium text-brand-deep underline-offset-2 hover:underline"
        >
          <Megaphone aria-hidden size={15} />
          {t('units.campaigns')}
        </Link>
      </p>
    </article>
  );
}

function life({ started_on, ended_on }: Pick<Unit, 'started_on' | 'ended_on'>, now: string) {
  return `${day(started_on)} – ${ended_on ? day(ended_on) : now}`;
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-soft">{label}</dt>
      <dd className="-mt-1.5 min-w-0 sm:mt-0">{children}</dd>
    </div>
  );
}

function Above({ label, id, at }: { label: string; id: string | null; at: string }) {
  if (!id) return null;
  return (
    <Line label={label}>
      <UnitLink id={id} at={at} />
    </Line>
  );
}

function UnitLink({ id, at, children }: { id: string; at: string; children?: ReactNode }) {
  return (
    <Link
      to="/units"
      search={{ at, sel: id } as never}
      className="font-medium text-brand-deep underline-offset-2 hover:underline"
    >
      {children ?? <Named kind="unit" id={id} />}
    </Link>
  );
}

/** What came before and what came after, each shown on its own last or first day. */
function Passing({ past }: { past: Past }) {
  const t = useT();
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Heirs title={t('units.predecessors')} none={t('units.predecessorsNone')} of={past.predecessors} by={-1} />
      <Heirs title={t('units.successors')} none={t('units.successorsNone')} of={past.successors} by={0} />
    </div>
  );
}

function Heirs({ title, none, of, by }: { title: string; none: string; of: Past['successors']; by: 0 | -1 }) {
  const t = useT();
  return (
    <Sheet className="p-4">
      <h3 className="mb-2 font-semibold">{title}</h3>
      {of.length === 0 && <p className="text-soft">{none}</p>}
      <ul className="flex flex-col gap-2.5">
        {of.map(({ unit_id, effective_on, fields }) => (
          <li key={unit_id + effective_on} className="flex gap-2">
            <ArrowRight aria-hidden size={15} className="mt-1 shrink-0 text-soft" />
            <div className="min-w-0">
              <UnitLink id={unit_id} at={addDays(effective_on, by)} />
              <p className="text-sm text-soft">
                <Link
                  to="/reorganisations"
                  search={{ effective_on_from: effective_on, effective_on_to: effective_on } as never}
                  className="underline underline-offset-2 hover:text-brand-deep"
                >
                  {day(effective_on)}
                </Link>
                {` · ${fields.length > 0 ? fields.map((one) => t.label('field_of_work', one)).join(', ') : t('units.wholeWork')}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** Names from day to day; the one of the day shown stands out. */
function Names({ past, at }: { past: Past; at: string }) {
  const t = useT();
  const current = past.names.findLast(({ valid_from }) => valid_from <= at) ?? past.names[0];
  return (
    <Sheet className="p-4">
      <h3 className="mb-2 font-semibold">{t('units.names')}</h3>
      <ol className="flex flex-col gap-1.5">
        {past.names.map((name) => (
          <li key={name.valid_from} className="flex flex-wrap gap-x-4 sm:flex-nowrap">
            <span className="w-28 shrink-0 text-soft">{t('units.from', { day: day(name.valid_from) })}</span>
            <span className={name === current ? 'min-w-0 font-medium' : 'min-w-0 text-soft'}>
              {name.short && name.short !== name.vi ? `${name.vi} (${name.short})` : name.vi}
            </span>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
