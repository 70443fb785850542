/** Three versions of one object, field by field: the one both started from, mine, and the one on the server now. */

export type Side = 'mine' | 'theirs';

export interface Difference<K extends string> {
  field: K;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  /** Both changed it, to different values: a person has to choose. */
  conflict: boolean;
  /** Whose value stands when only one side changed it. */
  side: Side | undefined;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** The fields in which mine and theirs differ. */
export function differences<V extends object>(base: V, mine: V, theirs: V): Difference<keyof V & string>[] {
  return (Object.keys(mine) as (keyof V & string)[])
    .filter((field) => !same(mine[field], theirs[field]))
    .map((field) => {
      const conflict = !same(base[field], mine[field]) && !same(base[field], theirs[field]);
      const side: Side | undefined = conflict ? undefined : same(base[field], mine[field]) ? 'theirs' : 'mine';
      return { field, base: base[field], mine: mine[field], theirs: theirs[field], conflict, side };
    });
}

/** Theirs, with the fields that were decided for mine. */
export function merged<V extends object>(theirs: V, mine: V, choice: Partial<Record<string, Side>>): V {
  const kept = Object.entries(choice).filter(([, side]) => side === 'mine');
  return { ...theirs, ...Object.fromEntries(kept.map(([field]) => [field, mine[field as keyof V]])) };
}

/** Only what differs from the base: a merge patch (RFC 7396). */
export function patch<V extends object>(base: V, now: V): Partial<V> {
  const changed = Object.entries(now).filter(([field, value]) => !same(base[field as keyof V], value));
  return Object.fromEntries(changed) as Partial<V>;
}
