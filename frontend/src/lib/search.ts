/** The part of an address after "?": repeated names are lists, everything is text, defaults are left out. */

export type Search = Record<string, string | string[] | undefined>;

export function parseSearch(text: string): Search {
  const found: Search = {};
  const asked = new URLSearchParams(text);
  for (const name of new Set(asked.keys())) {
    const values = asked.getAll(name).filter((value) => value !== '');
    if (values.length > 0) found[name] = values.length > 1 ? values : values[0];
  }
  return found;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const made = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') made.append(name, String(one));
    }
  }
  const text = made.toString();
  return text && `?${text}`;
}

/** The router lays what a route understands over the raw address; this covers what it does not. */
export function only<T extends object>(search: Record<string, unknown>, known: T): T {
  return { ...Object.fromEntries(Object.keys(search).map((name) => [name, undefined])), ...known };
}

/** Any address: the page of a list understands what its list can be asked. */
export function anySearch(search: Record<string, unknown>): Search {
  return search as Search;
}

/** All values of a name. */
export function several(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== '');
}

/** The one value of a name; the first where there are more. */
export function single(value: unknown): string | undefined {
  return several(value)[0];
}
