/** The day that a page shows: typed, dragged, or stepped from event to event (arrow keys, too). */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type CSSProperties, useEffect, useId, useRef, useState } from 'react';
import { addDays, daysBetween, day as shown } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { Button, IconButton } from './Button';
import { DayInput } from './fields/day';

export interface TimeMark {
  day: string;
  label: string;
}

interface Props {
  value: string;
  /** First and last day that can be dragged to; others can be typed. */
  from: string;
  to: string;
  today: string;
  /** Events, the earliest first. */
  marks: TimeMark[];
  onChange: (day: string) => void;
}

const PAUSE = 120; // milliseconds without a move, before the page follows
const TYPING = 600; // the same after a key: "1/3/20" is a day, too, on the way to "1/3/2025"
const ISO = /^\d{4}-\d{2}-\d{2}$/;

export function TimeSlider({ value, from, to, today, marks, onChange }: Props) {
  const t = useT();
  const id = useId();
  const [held, setHeld] = useState<string | null>(null); // while it is dragged
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const at = held ?? value;
  const span = daysBetween(from, to);
  const left = (day: string) => `${(daysBetween(from, day) / span) * 100}%`;
  const stops = [...new Set([from, ...marks.map(({ day }) => day), to])].sort();
  const earlier = stops.findLast((day) => day < at);
  const later = stops.find((day) => day > at);

  const go = (day: string | undefined) => {
    clearTimeout(timer.current);
    setHeld(null);
    if (day) onChange(day);
  };
  const drag = (day: string) => {
    clearTimeout(timer.current);
    setHeld(day);
    timer.current = setTimeout(go, PAUSE, day);
  };
  const type = (day: string | null) => {
    clearTimeout(timer.current);
    if (day && ISO.test(day) && day !== value) timer.current = setTimeout(go, TYPING, day);
  };

  return (
    <div role="group" aria-label={t('time.name')} className="print-hide flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="flex items-center gap-1">
        <IconButton icon={ChevronLeft} label={t('time.earlier')} disabled={!earlier} onClick={() => go(earlier)} />
        <label htmlFor={id} className="sr-only">
          {t('time.on')}
        </label>
        <DayInput id={id} label={t('time.name')} value={at} onChange={type} />
        <IconButton icon={ChevronRight} label={t('time.later')} disabled={!later} onClick={() => go(later)} />
        <Button look="quiet" disabled={value === today} onClick={() => go(today)}>
          {t('time.today')}
        </Button>
      </div>
      <div className="relative h-9 min-w-56 flex-1 coarse:h-14">
        <input
          type="range"
          className="time-range"
          aria-label={t('time.name')}
          aria-valuetext={[shown(at), marks.find(({ day }) => day === at)?.label].filter(Boolean).join(', ')}
          min={0}
          max={span}
          value={Math.min(Math.max(daysBetween(from, at), 0), span)}
          onChange={({ target }) => drag(addDays(from, Number(target.value)))}
          onKeyDown={(event) => {
            const next = { ArrowLeft: earlier, ArrowRight: later }[event.key];
            if (!next) return;
            event.preventDefault();
            go(next);
          }}
        />
        <div aria-hidden className="pointer-events-none absolute inset-x-2 top-0 h-full text-2xs text-soft">
          {marks.map(({ day, label }) => (
            <span key={day} title={label} className="time-mark" style={{ left: left(day) } as CSSProperties} />
          ))}
          {years(from, to).map((year) => (
            <span key={year} className="absolute bottom-0 -translate-x-1/2" style={{ left: left(`${year}-01-01`) }}>
              {year}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}

/** Those whose first day lies between, every second where there are many. */
function years(from: string, to: string): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const all = Array.from({ length: last - first + 1 }, (_, n) => first + n).filter((year) => `${year}-01-01` >= from);
  return last - first > 6 ? all.filter((year) => (year - first) % 2 === 0) : all;
}
