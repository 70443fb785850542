/** JSON pointers (RFC 6901), and JSON as lines that each know their place. */

export interface JsonLine {
  text: string;
  /** Spaces before it, in steps. */
  depth: number;
  pointer: string;
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** What stands at a pointer; undefined where nothing does. */
export function at(value: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys.reduce<unknown>((node, key) => {
    if (typeof node !== 'object' || node === null) return undefined;
    return (node as Record<string, unknown>)[key.replaceAll('~1', '/').replaceAll('~0', '~')];
  }, value);
}

/** A value as it would be printed, each line with the pointer of what it shows. */
export function jsonLines(value: unknown, pointer = '', depth = 0, name = '', comma = ''): JsonLine[] {
  const line = (text: string): JsonLine => ({ text, depth, pointer });
  if (typeof value !== 'object' || value === null) return [line(`${name}${JSON.stringify(value) ?? 'null'}${comma}`)];
  const many = Array.isArray(value);
  const entries = Object.entries(value);
  const [open, close] = many ? ['[', ']'] : ['{', '}'];
  if (entries.length === 0) return [line(`${name}${open}${close}${comma}`)];
  return [
    line(`${name}${open}`),
    ...entries.flatMap(([key, one], place) =>
      jsonLines(
        one,
        `${pointer}/${escaped(key)}`,
        depth + 1,
        many ? '' : `${JSON.stringify(key)}: `,
        place < entries.length - 1 ? ',' : '',
      ),
    ),
    line(`${close}${comma}`),
  ];
}
