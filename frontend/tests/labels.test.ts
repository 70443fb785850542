import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MOVES } from '@/api/moves';
import { desk as en } from '@/i18n/en/desk';
import { door as enDoor } from '@/i18n/en/door';
import { desk as vi } from '@/i18n/vi/desk';
import { door as viDoor } from '@/i18n/vi/door';
import { ROOT } from './sources';

const spec = JSON.parse(readFileSync(join(ROOT, '../openapi/v1.json'), 'utf8'));

/** Values that /codes/{list} names in both languages; the tour asks the API for them. */
const CODES = new Set(['audience', 'topic', 'channel', 'priority']);

/** Words that machines say to machines: members of a key (RFC 7517), types of events. */
const MACHINES = new Set(['kty', 'crv', 'alg']);
const wire = (values: string[]) => values.every((value) => /^[a-z_]+\.[a-z]+$/.test(value));

interface Enum {
  place: string;
  values: string[];
}

function enums(node: unknown, path: string[] = []): Enum[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = (node as { enum?: unknown }).enum;
  const spoken = Array.isArray(own) && !wire(own) && !path.some((part) => CODES.has(part) || MACHINES.has(part));
  const here = spoken ? [{ place: path.join('/'), values: own }] : [];
  return [...here, ...Object.entries(node).flatMap(([key, value]) => enums(value, [...path, key]))];
}

type Labels = Record<string, Record<string, string>>;

/** Some group has a word for each of the values. */
function labelled(labels: Labels, values: string[]): boolean {
  return Object.values(labels).some((group) => values.every((value) => group[value]));
}

test('the document has enums to look at', () => {
  expect(enums(spec).length).toBeGreaterThan(10);
});

test.each([
  ['vi', vi.labels as Labels],
  ['en', en.labels as Labels],
])('every enum of the API has its words: %s', (_, labels) => {
  const silent = enums(spec).filter(({ values }) => !labelled(labels, values));
  expect(silent).toEqual([]);
});

test.each([
  ['vi', vi.labels as Labels],
  ['en', en.labels as Labels],
])('every step and permission has its words: %s', (_, labels) => {
  const steps = new Set(Object.values(MOVES).flatMap((one) => Object.keys(one)));
  for (const step of steps) expect([step, labels.move?.[step], labels.move_text?.[step]]).not.toContain(undefined);
});

test.each([
  ['vi', vi.labels as Labels],
  ['en', en.labels as Labels],
])('everything that can be written is told in words where the log is read: %s', (_, labels) => {
  const writes = Object.values(spec.paths as Record<string, Record<string, { operationId?: string }>>).flatMap((path) =>
    Object.entries(path).flatMap(([method, { operationId }]) => (method !== 'get' && operationId ? [operationId] : [])),
  );
  expect(writes.length).toBeGreaterThan(30);
  expect(writes.filter((name) => !labels.action?.[name])).toEqual([]);
});

function texts(node: object, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : texts(value, `${path}${key}.`),
  );
}

test('both languages have the same texts with the same slots, none empty', () => {
  const slots = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  const english = new Map([...texts(en), ...texts(enDoor)]);
  const vietnamese = [...texts(vi), ...texts(viDoor)];
  expect([...english.keys()].sort()).toEqual(vietnamese.map(([key]) => key).sort());
  for (const [key, text] of vietnamese) {
    expect(text.trim(), key).not.toBe('');
    expect(slots(english.get(key) ?? ''), key).toEqual(slots(text));
  }
});

test('Vietnamese is stored composed', () => {
  for (const [key, text] of [...texts(vi), ...texts(viDoor)]) expect(text.normalize('NFC'), key).toBe(text);
});
