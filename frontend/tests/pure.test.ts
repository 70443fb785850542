import { describe, expect, test } from 'vitest';
import { silentFor } from '@/features/intake/intake';
import { fold, matches } from '@/i18n/fold';
import {
  addDays,
  collator,
  day,
  dayOf,
  daysBetween,
  instant,
  integer,
  month,
  parseDay,
  parseInteger,
} from '@/i18n/format';
import { differences, merged, patch } from '@/lib/merge';
import { monthRange, shiftMonth, weekday, weeksOf } from '@/lib/month';
import { only, parseSearch, several, single, stringifySearch } from '@/lib/search';

describe('numbers and dates', () => {
  test.each([
    ['2/5/2018', '2018-05-02'],
    ['02-05-2018', '2018-05-02'],
    ['2.5.18', '2018-05-02'],
    ['2 5 2018', '2018-05-02'],
    ['020518', '2018-05-02'],
    ['02052018', '2018-05-02'],
    ['2018-05-02', '2018-05-02'],
    [' 29/2/2020 ', '2020-02-29'],
    ['29/2/2019', undefined],
    ['31/4/2018', undefined],
    ['0/1/2018', undefined],
    ['1/13/2018', undefined],
    ['hôm qua', undefined],
    ['', undefined],
  ])('a day written as %j is %j', (text, iso) => expect(parseDay(text)).toBe(iso));

  test('every day of eight years is read as it is shown', () => {
    for (let iso = '2017-01-01'; iso < '2025-01-01'; iso = addDays(iso, 1)) expect(parseDay(day(iso))).toBe(iso);
  });

  test.each([
    ['1.234.567', 1234567],
    ['1 234', 1234],
    ['0', 0],
    ['-5', -5],
    ['1,5', undefined],
    ['một', undefined],
    ['99999999999999999999', undefined],
  ])('a number written as %j is %j', (text, value) => expect(parseInteger(text)).toBe(value));

  test('numbers are grouped as the reader groups them', () => {
    expect(integer(1234567, 'vi')).toBe('1.234.567');
    expect(integer(1234567, 'en')).toBe('1,234,567');
    expect(integer(12345678901234567890n, 'vi')).toBe('12.345.678.901.234.567.890');
  });

  test('an instant is told in the time of Viet Nam, whatever the machine says', () => {
    expect(instant('2018-04-30T17:05:00Z')).toBe('01/05/2018 00:05');
    expect(dayOf('2018-04-30T16:59:59Z')).toBe('2018-04-30');
    expect(instant(undefined)).toBe('–');
    expect(day(null)).toBe('–');
    expect(daysBetween('2018-04-30', '2018-05-02')).toBe(2);
    expect(month('2026-11', 'vi')).toBe('Tháng 11/2026');
    expect(month('2026-11', 'en')).toBe('November 2026');
  });

  test('Vietnamese order', () => {
    expect(['Đà Nẵng', 'Ea Kar', 'Dĩ An', 'Cần Thơ'].sort(collator.compare)).toEqual([
      'Cần Thơ',
      'Dĩ An',
      'Đà Nẵng',
      'Ea Kar',
    ]);
  });
});

describe('search without tones', () => {
  test.each([
    ['Hòa Bình', 'hoa binh', true],
    ['Hoà Bình', 'hòa', true],
    ['Đắk Lắk', 'dak lak', true],
    ['Liên đoàn Lao động tỉnh An Giang', 'giang lao', true],
    ['Liên đoàn Lao động tỉnh An Giang', 'gian', true],
    ['Liên đoàn Lao động tỉnh An Giang', 'iang', false],
    ['LDLD-AN-GIANG', 'ldld giang', true],
    ['bất kỳ', '', true],
  ])('%j is found by %j: %j', (text, asked, found) => expect(matches(text, asked)).toBe(found));

  test('composed and decomposed fold alike', () => {
    for (const word of ['Hòa', 'Nguyễn', 'Thừa Thiên – Huế', 'ĐẶNG']) {
      expect(fold(word.normalize('NFD'))).toBe(fold(word.normalize('NFC')));
    }
  });
});

describe('merging', () => {
  const base = { title: 'A', theme: null as string | null, days: ['x'], left: 1 };

  test('each field is told apart: mine, theirs, both', () => {
    const mine = { ...base, title: 'B', days: ['x', 'y'] };
    const theirs = { ...base, title: 'C', theme: 'T' };
    expect(differences(base, mine, theirs)).toEqual([
      { field: 'title', base: 'A', mine: 'B', theirs: 'C', conflict: true, side: undefined },
      { field: 'theme', base: null, mine: null, theirs: 'T', conflict: false, side: 'theirs' },
      { field: 'days', base: ['x'], mine: ['x', 'y'], theirs: ['x'], conflict: false, side: 'mine' },
    ]);
    expect(differences(base, mine, { ...mine })).toEqual([]); // both wrote the same
  });

  test('what was not chosen stays theirs', () => {
    const mine = { ...base, title: 'B', days: [] };
    const theirs: typeof base = { ...base, title: 'C', theme: 'T' };
    expect(merged(theirs, mine, { title: 'mine', days: 'theirs' })).toEqual({ ...theirs, title: 'B' });
  });

  test('a patch holds what changed and nothing else', () => {
    expect(patch(base, { ...base, theme: 'T', days: ['x'] })).toEqual({ theme: 'T' });
    expect(patch(base, base)).toEqual({});
  });
});

describe('months', () => {
  test('weeks start on Monday and cover the month', () => {
    expect(weekday('2018-05-07')).toBe(0);
    expect(weekday('2018-05-06')).toBe(6);
    expect(monthRange('2018-05')).toEqual({ first: '2018-04-30', last: '2018-06-03' });
    expect(shiftMonth('2018-01', -1)).toBe('2017-12');
    expect(shiftMonth('2018-12', 1)).toBe('2019-01');
    for (let one = '2017-01'; one < '2023-01'; one = shiftMonth(one, 1)) {
      const { first, last } = monthRange(one);
      expect([weekday(first), weekday(last), (daysBetween(first, last) + 1) % 7]).toEqual([0, 6, 0]);
      expect(first <= `${one}-01` && last >= `${one}-28`).toBe(true);
    }
  });

  test('spans of one week never cover each other', () => {
    const spans = Array.from({ length: 40 }, (_, n) => ({
      starts_on: addDays('2018-05-01', (n * 7) % 28),
      ends_on: addDays('2018-05-01', ((n * 7) % 28) + (n % 9)),
    }));
    for (const { bands } of weeksOf('2018-05', spans)) {
      for (const a of bands) {
        for (const b of bands) {
          if (a !== b && a.lane === b.lane) expect(a.to < b.from || b.to < a.from).toBe(true);
        }
      }
    }
  });

  test('a span over several weeks goes on at both ends', () => {
    const [, second] = weeksOf('2018-05', [{ starts_on: '2018-05-02', ends_on: '2018-05-20' }]);
    expect(second?.bands).toMatchObject([{ from: 0, to: 6, continued: true, continues: true }]);
  });
});

describe('addresses', () => {
  test('what is written is read again', () => {
    const search = { q: 'Hòa & Bình', status: ['draft', 'running'], from: '2018-05-01' };
    expect(parseSearch(stringifySearch(search))).toEqual(search);
    expect(stringifySearch({ q: undefined, view: '' })).toBe('');
    expect(parseSearch('?a=&b=1&b=')).toEqual({ b: '1' });
  });

  test('what is not understood is covered', () => {
    expect(only({ sort: '--', x: '1' }, { q: 'a' })).toEqual({ sort: undefined, x: undefined, q: 'a' });
    expect([several('a'), several(['a', 1, '']), single(undefined)]).toEqual([['a'], ['a'], undefined]);
  });
});

test('a source is silent from the thirtieth day without a push on', () => {
  const last = '2018-05-01T08:00:00+07:00';
  expect(silentFor(last, Date.parse('2018-05-31T07:59:59+07:00'))).toBeUndefined();
  expect(silentFor(last, Date.parse('2018-05-31T08:00:00+07:00'))).toBe(30);
});
