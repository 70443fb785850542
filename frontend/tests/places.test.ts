import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printed } from '@/features/programmes/programmes';
import { rowsOf as provincesOf } from '@/features/programmes/provinces';
import { rowsOf } from '@/features/units/tree';
import { MERGED } from '@/ui/map/merged';
import { cutOf, GRIDS, ISLANDS } from '@/ui/map/places';
import { ARCHIPELAGOS, HEIGHT, SHAPES, WIDTH } from '@/ui/map/vietnam';
import { ROOT } from './sources';

interface Kept {
  gso_code: string;
  tile: [number, number];
  formed_from: string[];
}

const kept: Record<'provinces_63' | 'provinces_34', Kept[]> = JSON.parse(
  readFileSync(join(ROOT, '../api/units/data/provinces.json'), 'utf8'),
);
const CUTS = { p63: kept.provinces_63, p34: kept.provinces_34 } as const;

describe('the map', () => {
  test('63 provinces until 30/06/2025, 34 after', () => {
    expect([cutOf('2025-06-30'), cutOf('2025-07-01')]).toEqual(['p63', 'p34']);
    expect([SHAPES.p63.length, SHAPES.p34.length]).toEqual([63, 34]);
  });

  test.each(['p63', 'p34'] as const)('the shapes of %s are the provinces that the API knows', (cut) => {
    expect(SHAPES[cut].map(({ code }) => code).sort()).toEqual(CUTS[cut].map(({ gso_code }) => gso_code).sort());
    for (const { path } of SHAPES[cut]) expect(path.length).toBeGreaterThan(20);
  });

  test('what merged into what is what the API knows', () => {
    for (const { gso_code, formed_from } of kept.provinces_34) {
      for (const former of formed_from) expect([former, MERGED.get(former)]).toEqual([former, gso_code]);
    }
  });

  test.each(['p63', 'p34'] as const)('no two tiles of %s stand in one place, the archipelagos among them', (cut) => {
    const [columns, rows] = GRIDS[cut];
    const tiles = [...CUTS[cut].map(({ tile }) => tile), ...ISLANDS.map(({ tile }) => tile[cut])];
    expect(new Set(tiles.map(String)).size).toBe(CUTS[cut].length + 2);
    for (const [column, row] of tiles) expect(column < columns && row < rows).toBe(true);
  });

  test('Hoàng Sa and Trường Sa lie wholly within the frame, east of the mainland', () => {
    expect(ARCHIPELAGOS.map(({ code, parent }) => [code, parent]).sort()).toEqual([
      ['48-HS', '48'],
      ['56-TS', '56'],
    ]);
    const coast = SHAPES.p34.find(({ code }) => code === '56')?.box[0] ?? WIDTH;
    for (const { box } of ARCHIPELAGOS) {
      const [left, top, right, bottom] = box;
      expect(left > coast && top >= 0 && right <= WIDTH && bottom <= HEIGHT - 22).toBe(true);
    }
  });
});

describe('programmes in the provinces', () => {
  const province = (code: string, gso_code: string) => ({
    id: code,
    code,
    gso_code,
    name: code,
    name_en: code,
    type: 'tỉnh',
    valid_from: '',
    valid_to: null,
    tile: {},
  });
  const of = (title: string, at: string | null) => ({ programme: { title } as never, province: at });
  const former = [province('AN-GIANG', '89'), province('KIEN-GIANG', '91'), province('HUE', '46')];
  const now = [province('AN-GIANG-2025', '91'), province('HUE', '46')];
  const all = [of('A', 'AN-GIANG'), of('B', 'KIEN-GIANG'), of('C', 'HUE'), of('D', null)];
  const told = (rows: ReturnType<typeof provincesOf>) => rows.map((row) => row.programmes.map(({ title }) => title));

  test('each stands in the province of its parties', () => {
    expect(told(provincesOf(former, former, all, new Map()))).toEqual([['A'], ['B'], ['C']]);
  });

  test('after a merger in the successor, though a code has passed to another', () => {
    const merged = new Map(Object.entries({ '89': '91', '91': '91', '46': '46' }));
    expect(told(provincesOf(now, former, all, merged))).toEqual([['A', 'B'], ['C']]);
  });
});

describe('the tree of units', () => {
  const unit = (id: string, kind: string, more: object = {}) =>
    ({ id, kind, name: id, code: id, part_of: null, directed_by: null, ...more }) as never;
  const units = [
    unit('Liên đoàn B', 'provincial_federation', { directed_by: 'Tổng' }),
    unit('Ban', 'department', { part_of: 'Tổng' }),
    unit('Liên đoàn Á', 'provincial_federation', { directed_by: 'Tổng' }),
    unit('Tổng', 'confederation'),
    unit('Mồ côi', 'other', { part_of: 'đã kết thúc' }),
  ];
  const seen = (rows: ReturnType<typeof rowsOf>) => rows.map(({ unit: { name }, level }) => `${level} ${name}`);

  test('parts before the directed, each by its name; one whose parent is gone is a root', () => {
    const rows = rowsOf(units, new Set());
    expect(seen(rows)).toEqual(['1 Tổng', '2 Ban', '2 Liên đoàn Á', '2 Liên đoàn B', '1 Mồ côi']);
    expect(rows.map(({ place, of, parent }) => [place, of, parent])).toEqual([
      [1, 2, -1],
      [1, 3, 0],
      [2, 3, 0],
      [3, 3, 0],
      [2, 2, -1],
    ]);
  });

  test('what is closed hides what is below; a search opens the way to what it finds', () => {
    expect(seen(rowsOf(units, new Set(['Tổng'])))).toEqual(['1 Tổng', '1 Mồ côi']);
    expect(seen(rowsOf(units, new Set(['Tổng']), ({ name }) => name.endsWith('B')))).toEqual([
      '1 Tổng',
      '2 Liên đoàn B',
    ]);
  });
});

test('clauses are numbered as documents print them', () => {
  expect(['III', 'III.2', 'III.2.b', '3', '3.đ'].map(printed)).toEqual(['III.', '2.', 'b)', '3.', 'đ)']);
});
