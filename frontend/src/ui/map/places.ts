/** Provinces as a map shows them, on either of the two cuts: 63 until 2025-06-30, 34 after. */
import type { LucideIcon } from 'lucide-react';
import { TONES, type Tone } from '../Status';

export type Cut = 'p63' | 'p34';

/** First day of the map of 34. */
export const MERGED_ON = '2025-07-01';

export function cutOf(day: string): Cut {
  return day < MERGED_ON ? 'p63' : 'p34';
}

export interface Place {
  /** Of the statistics office; no key without its cut: seven codes changed their meaning in 2025. */
  code: string;
  name: string;
  /** Column and row in the tiles of this cut. */
  tile: [number, number];
  /** None: there is nothing. */
  tone: Tone | undefined;
  /** What is the case, in words. */
  says: string;
  /** Where it leads. */
  to: string | undefined;
  search?: Record<string, string>;
}

/** Both archipelagos stand on every map and in every grid, whatever else is shown. */
export const ISLANDS = [
  { code: '48-HS', name: 'map.hoangSa', of: '48', tile: { p63: [8, 5], p34: [6, 5] } },
  { code: '56-TS', name: 'map.truongSa', of: '56', tile: { p63: [8, 12], p34: [6, 10] } },
] as const;

/** Columns and rows of the tiles. */
export const GRIDS = { p63: [9, 14], p34: [7, 11] } as const;

/** The look of a province: the five tones of the desk, and paper where there is nothing. */
export function fillOf(tone: Tone | undefined): string {
  return tone ? FILLS[tone] : 'fill-sheet';
}

const FILLS: Record<Tone, string> = {
  neutral: 'fill-neutral-tint',
  waiting: 'fill-waiting-tint',
  active: 'fill-active-tint',
  done: 'fill-done-tint',
  alarm: 'fill-alarm-tint',
};

export function signOf(tone: Tone): LucideIcon {
  return TONES[tone].icon;
}
