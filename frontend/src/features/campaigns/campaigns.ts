/** Campaigns: how they are read and asked for. Light, since a route needs it before its page. */
import { type Item, resource } from '@/api/resource';
import type { Question } from '@/lib/listing';

export type Campaign = Item<'campaigns'>;

export const campaigns = resource('campaigns');

/** A campaign's life without detours; it may be returned, and cancelled before its end. */
export const PATH: Campaign['status'][] = ['draft', 'submitted', 'approved', 'running', 'completed'];
const STATUSES: Campaign['status'][] = [...PATH, 'returned', 'cancelled'];

export const placeOf = ({ id }: { id: string }) => `/campaigns/${id}`;

export const question: Question<'campaigns'> = {
  resource: campaigns,
  words: true,
  filters: [
    { kind: 'choices', param: 'status', label: 'campaigns.status', group: 'campaign_status', values: STATUSES },
    { kind: 'references', param: 'programme_id', label: 'campaigns.programme', of: 'programme' },
    { kind: 'references', param: 'unit_id', label: 'campaigns.unit', of: 'unit' },
    { kind: 'days', base: 'starts_on', label: 'campaigns.startsOn' },
    { kind: 'days', base: 'ends_on', label: 'campaigns.endsOn' },
  ],
  sorts: ['starts_on', 'ends_on', 'title', 'created_at'],
  sort: '-starts_on',
  views: ['calendar'],
};
