/** The items that share a key, in their order, by that key. */
export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const mine = groups.get(key(item));
    if (mine) mine.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
