import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { imports, line, type Node, ROOT, type Source, sources, tree, walk } from './sources';

// One way only: a file imports from its own floor and those after it.
const FLOORS = ['routes', 'features', 'ui', 'api', 'i18n', 'lib'];
const MOST = 250; // lines

// The house's front door hangs everything together.
const DOORS = new Set(['main.tsx', 'router.tsx', 'behind.ts', 'routeTree.gen.ts', 'app.css']);

function floor(path: string): number {
  return FLOORS.indexOf(path.split('/')[0] ?? '');
}

// api, i18n and lib are one floor: the API speaks a language, a list knows its resource.
const GROUND = FLOORS.indexOf('api');

test('imports go one way: routes, features, ui, then the ground', () => {
  const wrong = sources
    .filter(({ path }) => !DOORS.has(path))
    .flatMap((source) =>
      imports(source)
        .filter((name) => !DOORS.has(`${name}.ts`) && !(name === '../tests/kit' && source.path.includes('.test.')))
        .filter((name) => Math.min(floor(name), GROUND) < Math.min(floor(source.path), GROUND))
        .map((name) => `${source.path} -> ${name}`),
    );
  expect(wrong).toEqual([]);
});

test('features do not import features', () => {
  const feature = (path: string) => /^features\/([^/]+)/.exec(path)?.[1];
  const wrong = sources.flatMap((source) =>
    imports(source)
      .filter((name) => feature(source.path) && feature(name) && feature(name) !== feature(source.path))
      .map((name) => `${source.path} -> ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('no file only hands on what others export', () => {
  const barrels = sources.filter(({ path, text }) => /(^|\/)index\.tsx?$/.test(path) && /^export .* from /m.test(text));
  expect(barrels.map(({ path }) => path)).toEqual([]);
});

test(`no file is longer than ${MOST} lines`, () => {
  const long = sources.map(({ path, text }) => [path, text.split('\n').length] as const).filter(([, n]) => n > MOST);
  expect(long).toEqual([]);
});

// Attributes that are read by people.
const READ = new Set(['title', 'label', 'placeholder', 'alt', 'aria-label', 'aria-description', 'description', 'text']);
const WORD = /\p{L}{2}/u;
const KEY = /^[a-z]\w*\.\w+$/; // of a catalogue

/** Text in an element, or in an attribute that is read, that no catalogue holds. */
function literals(node: Node, parents: Node[]): boolean {
  const text = node.type === 'TemplateElement' ? (node.value as { raw: string }).raw : String(node.value ?? '');
  if (node.type === 'JSXText') return WORD.test(text);
  if ((node.type !== 'Literal' && node.type !== 'TemplateElement') || !WORD.test(text) || KEY.test(text)) return false;
  const holder = parents.findLast((one) => /^JSX(Attribute|Element|Fragment)$/.test(one.type));
  const between = parents.slice(parents.indexOf(holder as Node) + 1);
  const computed = between.some((one) => /Call|Function|Member|Binary|TSType|Object|Property/.test(one.type));
  if (!holder || computed) return false;
  const name = (holder.name as { name?: string } | undefined)?.name ?? '';
  return holder.type !== 'JSXAttribute' || READ.has(name);
}

function spoken(source: Source): string[] {
  const found: string[] = [];
  walk(tree(source), (node, parents) => {
    if (literals(node, parents)) found.push(`${line(source, node)} ${JSON.stringify(node.value)}`);
  });
  return found;
}

test('every word that people read is in the catalogues', () => {
  const pages = sources.filter(({ path }) => path.endsWith('.tsx') && !path.includes('.test.'));
  expect(pages.flatMap(spoken)).toEqual([]);
});

test.each([
  '<p>Xin chào</p>',
  "<p>{'Xin chào'}</p>",
  '<p>{a ? `Xin chào` : c}</p>',
  '<img alt="Bản đồ" />',
  "<A label={a ? 'Có' : 'Không'} />",
])('a word in %j is noticed', (text) => expect(spoken({ path: 'x.tsx', text: `const x = ${text};` })).not.toEqual([]));

test('lock files name no package registry', () => {
  for (const name of ['package-lock.json', 'tools/openapi/package-lock.json']) {
    expect(readFileSync(join(ROOT, name), 'utf8')).not.toMatch(/"resolved"|\.tgz"/);
  }
});
