/** Training events: how they are read and asked for. */
import { type Item, resource } from '@/api/resource';
import type { Question } from '@/lib/listing';

export type TrainingEvent = Item<'training-events'>;

export const trainingEvents = resource('training-events');

export const KINDS: TrainingEvent['kind'][] = ['conference', 'workshop', 'course', 'retraining'];

/** Its life without detours; it may be cancelled before its end. */
export const PATH: TrainingEvent['status'][] = ['draft', 'open', 'running', 'completed'];
const STATUSES: TrainingEvent['status'][] = [...PATH, 'cancelled'];

export const placeOf = ({ id }: { id: string }) => `/training-events/${id}`;

export const question: Question<'training-events'> = {
  resource: trainingEvents,
  words: true,
  filters: [
    { kind: 'choices', param: 'status', label: 'training.status', group: 'training_status', values: STATUSES },
    { kind: 'choices', param: 'kind', label: 'training.kind', group: 'training_kind', values: KINDS },
    { kind: 'references', param: 'programme_id', label: 'training.programme', of: 'programme' },
    { kind: 'references', param: 'unit_id', label: 'training.unit', of: 'unit' },
    { kind: 'days', base: 'starts_on', label: 'training.startsOn' },
    { kind: 'days', base: 'ends_on', label: 'training.endsOn', rare: true },
  ],
  sorts: ['starts_on', 'ends_on', 'title', 'created_at'],
  sort: '-starts_on',
};
