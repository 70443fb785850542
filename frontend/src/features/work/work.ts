/** What waits for the reader, by how long it has waited. */
import { queryOptions } from '@tanstack/react-query';
import { client } from '@/api/lazy';
import type { components } from '@/api/schema';
import { dayOf, daysBetween } from '@/i18n/format';

export type WorkItem = components['schemas']['WorkItem'];
export type Urgency = 'long' | 'week' | 'today';

const LONG = 7; // days after which somebody else is probably waiting

export const work = queryOptions({
  queryKey: ['work'],
  queryFn: async ({ signal }) => {
    const { api, unwrap } = await client();
    return unwrap(api.GET('/api/v1/me/work', { signal }));
  },
  select: (page) => page.items,
});

export function urgency(since: string, today: string): Urgency {
  const days = daysBetween(dayOf(since), today);
  return days > LONG ? 'long' : days > 0 ? 'week' : 'today';
}

/** Groups that have something, the longest wait first; within one, the oldest first. */
export function grouped(items: WorkItem[], today: string): { urgency: Urgency; items: WorkItem[] }[] {
  const oldest = items.toSorted((a, b) => a.since.localeCompare(b.since));
  return (['long', 'week', 'today'] as const)
    .map((one) => ({ urgency: one, items: oldest.filter((item) => urgency(item.since, today) === one) }))
    .filter((group) => group.items.length > 0);
}
