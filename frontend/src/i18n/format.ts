/** Numbers and dates as they are read in Viet Nam: 1.234.567,5 and dd/mm/yyyy, in the time of Asia/Ho_Chi_Minh. */
import type { Language } from './t';

const ZONE = 'Asia/Ho_Chi_Minh';
const TAGS = { vi: 'vi-VN', en: 'en-GB' } as const;

const plain = { vi: new Intl.NumberFormat(TAGS.vi), en: new Intl.NumberFormat(TAGS.en) };
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** One reader alike for "Hòa" and "Hoà", in the order of Vietnamese dictionaries. */
export const collator = new Intl.Collator('vi');

export function integer(value: number | bigint, language: Language = 'vi'): string {
  return plain[language].format(value);
}

/** "1.234.567" -> 1234567; undefined for what is no whole number. Blanks and points are grouping. */
export function parseInteger(text: string): number | undefined {
  const digits = text.replace(/[\s.]/g, '');
  if (!/^-?\d+$/.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** "2018-05-02" -> "02/05/2018"; a missing day is an en dash. */
export function day(iso: string | null | undefined): string {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '') ?? [];
  return y ? `${d}/${m}/${y}` : '–';
}

/** "2/5/2018", "02-05-2018", "020518", "2.5.18" -> "2018-05-02"; undefined for what is no day of the calendar. */
export function parseDay(text: string): string | undefined {
  const found = SPELLINGS.map((spelling) => spelling.exec(text.trim())?.groups).find(Boolean);
  if (!found) return undefined;
  const [d, m, y] = [Number(found.d), Number(found.m), Number(found.y)];
  const year = y < 100 ? 2000 + y : y;
  const made = new Date(Date.UTC(year, m - 1, d));
  const real = made.getUTCFullYear() === year && made.getUTCMonth() === m - 1 && made.getUTCDate() === d;
  return real ? made.toISOString().slice(0, 10) : undefined;
}

const SPELLINGS = [
  /^(?<d>\d{1,2})[\s./-]+(?<m>\d{1,2})[\s./-]+(?<y>\d{4}|\d{2})$/,
  /^(?<d>\d{2})(?<m>\d{2})(?<y>\d{4}|\d{2})$/,
  /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})$/,
];

function parts(instant: string): Record<string, string> {
  return Object.fromEntries(clock.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
}

/** "02/05/2018 14:30" in Viet Nam, of an RFC 3339 instant; the API's own text when it is none. */
export function instant(value: unknown): string {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return '–';
  const p = parts(value);
  return `${p.day}/${p.month}/${p.year} ${p.hour}:${p.minute}`;
}

/** The day in Viet Nam at an instant, as "2018-05-02". */
export function dayOf(value: string | Date): string {
  const p = parts(typeof value === 'string' ? value : value.toISOString());
  return `${p.year}-${p.month}-${p.day}`;
}

export function today(): string {
  return dayOf(new Date());
}

const DAY = 86_400_000;

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

export function addDays(iso: string, n: number): string {
  return new Date(Date.parse(iso) + n * DAY).toISOString().slice(0, 10);
}

/** "Tháng 11/2026" or "November 2026", of "2026-11". */
export function month(iso: string, language: Language): string {
  const [y = '', m = ''] = iso.split('-');
  if (language === 'vi') return `Tháng ${Number(m)}/${y}`;
  return new Intl.DateTimeFormat(TAGS.en, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${y}-${m}-01`),
  );
}

const SHORT = { vi: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'], en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] };

/** Monday to Sunday, as officials abbreviate them. */
export function weekdays(language: Language): string[] {
  return SHORT[language];
}
