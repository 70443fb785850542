/** A month as weeks from Monday, and spans of days laid into lanes so that none covers another. Pure. */
import { addDays, daysBetween } from '@/i18n/format';

export interface Span {
  starts_on: string;
  ends_on: string;
}

/** One span within one week: columns 0 (Monday) to 6, and whether it goes on beyond the week. */
export interface Band<S> {
  span: S;
  lane: number;
  from: number;
  to: number;
  continues: boolean;
  continued: boolean;
}

export interface Week<S> {
  days: string[];
  bands: Band<S>[];
  lanes: number;
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(iso: string): number {
  return (new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** First and last day of the weeks that a month touches, of "2018-05". */
export function monthRange(month: string): { first: string; last: string } {
  const start = `${month}-01`;
  const end = addDays(`${shiftMonth(month, 1)}-01`, -1);
  return { first: addDays(start, -weekday(start)), last: addDays(end, 6 - weekday(end)) };
}

export function shiftMonth(month: string, by: number): string {
  const [y = 0, m = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(y, m - 1 + by, 1)).toISOString().slice(0, 7);
}

export function weeksOf<S extends Span>(month: string, spans: S[]): Week<S>[] {
  const { first, last } = monthRange(month);
  const count = (daysBetween(first, last) + 1) / 7;
  return Array.from({ length: count }, (_, week) => layWeek(addDays(first, week * 7), spans));
}

function layWeek<S extends Span>(monday: string, spans: S[]): Week<S> {
  const days = Array.from({ length: 7 }, (_, n) => addDays(monday, n));
  const sunday = days[6] ?? monday;
  const ends: number[] = []; // last taken column of each lane
  const bands = spans
    .filter((span) => span.starts_on <= sunday && span.ends_on >= monday)
    .sort((a, b) => a.starts_on.localeCompare(b.starts_on) || b.ends_on.localeCompare(a.ends_on))
    .map((span) => {
      const from = Math.max(0, daysBetween(monday, span.starts_on));
      const to = Math.min(6, daysBetween(monday, span.ends_on));
      const free = ends.findIndex((end) => end < from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = to;
      return { span, lane, from, to, continued: span.starts_on < monday, continues: span.ends_on > sunday };
    });
  return { days, bands, lanes: ends.length };
}
