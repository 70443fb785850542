/** Activities: how they are read and asked for. Nobody writes them here: systems push them, objects post them. */
import { type Item, resource } from '@/api/resource';
import type { Question } from '@/lib/listing';

export type Activity = Item<'activities'>;

export const activities = resource('activities');

export const STATUSES: Activity['status'][] = ['counted', 'held', 'withdrawn'];

export const placeOf = ({ id }: { id: string }) => `/activities/${id}`;

export const question: Question<'activities'> = {
  resource: activities,
  words: true,
  filters: [
    { kind: 'days', base: 'occurred_on', label: 'activities.occurredOn' },
    { kind: 'codes', param: 'kind', list: 'kinds', label: 'activities.kind' },
    { kind: 'references', param: 'unit_id', of: 'unit', label: 'activities.unit' },
    { kind: 'references', param: 'programme_id', of: 'programme', label: 'activities.programme' },
    { kind: 'choices', param: 'status', group: 'activity_status', values: STATUSES, label: 'activities.status' },
    { kind: 'references', param: 'source_id', of: 'source', label: 'activities.source', rare: true },
    { kind: 'references', param: 'campaign_id', of: 'campaign', label: 'activities.campaign', rare: true },
    { kind: 'exact', param: 'external_id', label: 'activities.externalId', rare: true },
  ],
  sorts: ['occurred_on'],
  sort: '-occurred_on',
};
