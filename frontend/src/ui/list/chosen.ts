import { day } from '@/i18n/format';
import type { Translate } from '@/i18n/t';
import type { Filter } from '@/lib/listing';
import { type Search, several, single } from '@/lib/search';

/** What of a filter is chosen, in a few words; undefined when nothing is. */
export function chosen(filter: Filter, search: Search, t: Translate): string | undefined {
  if (filter.kind === 'days') {
    const [first, last] = [single(search[`${filter.base}_from`]), single(search[`${filter.base}_to`])];
    return first || last ? `${first ? day(first) : '…'} – ${last ? day(last) : '…'}` : undefined;
  }
  const [first, ...rest] = several(search[filter.param]);
  if (!first) return undefined;
  if (filter.kind === 'exact') return first;
  if (filter.kind !== 'choices') return t('list.chosen', { n: rest.length + 1 });
  const word = t.label(filter.group, first);
  return rest.length > 0 ? t('list.andMore', { first: word, n: rest.length }) : word;
}
