import { Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { day, month as named, today, weekdays } from '@/i18n/format';
import { type Group, useT } from '@/i18n/t';
import { usePhone } from '@/lib/media';
import { type Band, type Span, shiftMonth, weeksOf } from '@/lib/month';
import { Button, IconButton } from '../Button';
import { cn } from '../cn';
import { Status, TONE_OF, type Tone } from '../Status';

export interface Event extends Span {
  id: string;
  title: string;
  status: string;
}

interface Props {
  month: string;
  onMonth: (month: string) => void;
  events: Event[];
  group: Group;
  to: (event: Event) => string;
  busy: boolean;
}

const BANDS: Record<Tone, string> = {
  neutral: 'bg-neutral-wash text-neutral-ink',
  waiting: 'bg-waiting-wash text-waiting-ink',
  active: 'bg-active-wash text-active-ink',
  done: 'bg-done-wash text-done-ink',
  alarm: 'bg-alarm-wash text-alarm-ink',
};

/** A month, weeks from Monday; what lasts is a band over its days. On a phone, the same as a list by first day. */
export function MonthCalendar(props: Props) {
  const { month, onMonth, busy } = props;
  const t = useT();
  const phone = usePhone();
  return (
    <section
      aria-label={t('list.calendar')}
      aria-busy={busy}
      className="flex min-h-0 flex-1 flex-col px-4 pb-4 md:px-6"
    >
      <div className="mb-2 flex items-center gap-1">
        <IconButton icon={ChevronLeft} label={t('calendar.previous')} onClick={() => onMonth(shiftMonth(month, -1))} />
        <IconButton icon={ChevronRight} label={t('calendar.next')} onClick={() => onMonth(shiftMonth(month, 1))} />
        <h2 aria-live="polite" className="mx-2 text-lg font-semibold">
          {named(month, t.language)}
        </h2>
        <Button look="secondary" className="print-hide" onClick={() => onMonth(today().slice(0, 7))}>
          {t('calendar.today')}
        </Button>
      </div>
      {phone ? <Agenda {...props} /> : <Grid {...props} />}
    </section>
  );
}

function Grid({ month, events, group, to }: Props) {
  const t = useT();
  return (
    <div
      role="region"
      aria-label={named(month, t.language)}
      tabIndex={0}
      className="print-plain flex min-h-0 flex-1 flex-col overflow-auto rounded-lg border border-line bg-sheet shadow-raised"
    >
      <div aria-hidden className="sticky top-0 z-10 grid grid-cols-7 border-b border-line bg-sunken">
        {weekdays(t.language).map((name) => (
          <span key={name} className="px-2 py-1.5 text-xs font-semibold text-soft">
            {name}
          </span>
        ))}
      </div>
      <ol className="flex flex-1 flex-col">
        {weeksOf(month, events).map((week) => (
          <li
            key={week.days[0]}
            className="relative flex min-h-24 flex-[1_0_auto] flex-col border-b border-line last:border-b-0"
            aria-label={t('calendar.week', { from: day(week.days[0]), to: day(week.days[6]) })}
          >
            <div aria-hidden className="absolute inset-0 grid grid-cols-7">
              {week.days.map((one) => (
                <span
                  key={one}
                  className={cn(
                    'border-r border-line px-2 pt-1 text-right text-xs last:border-r-0',
                    !one.startsWith(month) && 'bg-desk text-soft',
                  )}
                >
                  <span
                    className={cn(one === today() && 'rounded-full bg-brand px-1.5 py-0.5 font-semibold text-white')}
                  >
                    {Number(one.slice(8))}
                  </span>
                </span>
              ))}
            </div>
            <ul className="relative mt-6 grid grid-cols-7 gap-y-0.5 pb-1.5">
              {week.bands.map((band) => (
                <Strip key={band.span.id} band={band} group={group} to={to} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Strip({ band, group, to }: { band: Band<Event>; group: Group; to: Props['to'] }) {
  const t = useT();
  const { span, from, to: last, lane, continued, continues } = band;
  const when = `${day(span.starts_on)} – ${day(span.ends_on)}`;
  return (
    <li className="min-w-0" style={{ gridColumn: `${from + 1} / ${last + 2}`, gridRow: lane + 1 }}>
      <Link
        to={to(span)}
        title={`${span.title} (${when})`}
        aria-label={`${span.title}, ${when}, ${t.label(group, span.status)}`}
        className={cn(
          'mx-1 block h-6 truncate rounded-md px-2 text-xs leading-6 font-medium hover:brightness-95',
          BANDS[TONE_OF[span.status] ?? 'neutral'],
          continued && 'ml-0 rounded-l-none',
          continues && 'mr-0 rounded-r-none',
        )}
      >
        {span.title}
      </Link>
    </li>
  );
}

function Agenda({ month, events, group, to }: Props) {
  const t = useT();
  const inMonth = events.filter(
    ({ starts_on, ends_on }) => starts_on.slice(0, 7) <= month && ends_on.slice(0, 7) >= month,
  );
  if (inMonth.length === 0) return <p className="py-10 text-center text-soft">{t('calendar.nothing')}</p>;
  return (
    <ol className="flex flex-col gap-2">
      {inMonth
        .toSorted((a, b) => a.starts_on.localeCompare(b.starts_on))
        .map((event) => (
          <li key={event.id} className="relative rounded-lg border border-line bg-sheet p-3 shadow-raised">
            <p className="flex items-center justify-between gap-2 text-sm text-soft">
              {`${day(event.starts_on)} – ${day(event.ends_on)}`}
              <Status group={group} value={event.status} />
            </p>
            <Link to={to(event)} className="text-lg font-semibold after:absolute after:inset-0">
              {event.title}
            </Link>
          </li>
        ))}
    </ol>
  );
}
