import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

export const ROOT = resolve(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');
const GENERATED = /(\.gen\.ts|schema\.d\.ts|moves\.ts)$/;

export interface Source {
  /** Below src/, with forward slashes. */
  path: string;
  text: string;
}

export const sources: Source[] = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !GENERATED.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => ({ path: relative(SRC, file).split('\\').join('/'), text: readFileSync(file, 'utf8') }));

export interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

export function tree({ path, text }: Source): Node {
  return parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node;
}

export function walk(node: unknown, see: (node: Node, parents: Node[]) => void, parents: Node[] = []): void {
  if (Array.isArray(node)) for (const one of node) walk(one, see, parents);
  if (typeof node !== 'object' || node === null || !('type' in node)) return;
  see(node as Node, parents);
  for (const value of Object.values(node)) walk(value, see, [...parents, node as Node]);
}

/** What a file imports from src/, statically or not, as paths below src/ without extension. */
export function imports(source: Source): string[] {
  const found: string[] = [];
  walk(tree(source), (node) => {
    const from = node.source as { value?: string } | null | undefined;
    if (from?.value) found.push(from.value);
  });
  return found.flatMap((name) => {
    if (name.startsWith('@/')) return name.slice(2);
    return name.startsWith('.') ? posix.normalize(posix.join(dirname(source.path), name)) : [];
  });
}

export function line(source: Source, node: Node): string {
  return `${source.path}:${source.text.slice(0, node.start).split('\n').length}`;
}
