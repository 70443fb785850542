import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './sources';

// kB of gzip, as they leave the server.
const INITIAL = 115;
const ROUTE = 60;
const STYLES = 15;

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
  isDynamicEntry?: boolean;
}

const dist = join(ROOT, 'dist');
const chunks: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));

function size(file: string): number {
  const packed = join(dist, `${file}.gz`);
  return statSync(existsSync(packed) ? packed : join(dist, file)).size / 1000;
}

/** A chunk and all that it cannot start without. */
function whole(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const one of chunks[name]?.imports ?? []) whole(one, seen);
  return seen;
}

function sum(names: Iterable<string>): number {
  return [...names].reduce((total, name) => total + size(chunks[name]?.file ?? ''), 0);
}

const initial = whole('index.html');
const routes = Object.keys(chunks).filter((name) => /^src\/routes\/.*split=component/.test(name));
const shell = whole(routes.find((name) => /_desk\.tsx/.test(name)) ?? '');

test(`the first page needs at most ${INITIAL} kB of script`, () => {
  expect(sum(initial)).toBeLessThanOrEqual(INITIAL);
});

test('every page has a part of its own', () => {
  expect(routes.length).toBeGreaterThan(20);
});

test('styles', () => {
  const styles = chunks['index.html']?.css ?? [];
  expect(styles.length).toBeGreaterThan(0);
  expect(styles.reduce((total, file) => total + size(file), 0)).toBeLessThanOrEqual(STYLES);
});

test.each(routes)(`%s adds at most ${ROUTE} kB to what stands around it`, (name) => {
  const around = new Set([...initial, ...(/_desk\//.test(name) ? shell : [])]);
  expect(sum([...whole(name)].filter((one) => !around.has(one)))).toBeLessThanOrEqual(ROUTE);
});

test('the page has no script or style of its own, which its policy would refuse', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  expect(html).not.toMatch(/https?:\/\//);
});
