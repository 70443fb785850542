/** What a training event is made of, and what its page shows. */
import type { Incoming } from '@/api/resource';
import { choice } from '@/ui/fields/choice';
import { codes } from '@/ui/fields/codes';
import { day } from '@/ui/fields/day';
import { flag } from '@/ui/fields/flag';
import type { Fields } from '@/ui/fields/kind';
import { count } from '@/ui/fields/number';
import { reference } from '@/ui/fields/reference';
import { text } from '@/ui/fields/text';
import type { RecordView } from '@/ui/record/RecordPage';
import { KINDS, PATH, trainingEvents } from './training';

export const fields = {
  title: { label: 'training.title', required: true, kind: text({ max: 500, lines: 2 }) },
  kind: { label: 'training.kind', required: true, kind: choice('training_kind', KINDS) },
  programme_id: { label: 'training.programme', required: true, kind: reference('programme') },
  unit_id: { label: 'training.unit', required: true, kind: reference('unit') },
  starts_on: { label: 'training.startsOn', required: true, half: true, kind: day() },
  ends_on: { label: 'training.endsOn', required: true, half: true, kind: day() },
  venue: { label: 'training.venue', kind: text({ max: 500 }) },
  online: { label: 'training.online', required: true, half: true, kind: flag() },
  capacity: { label: 'training.capacity', hint: 'training.capacityHint', half: true, kind: count() },
  audience: { label: 'training.audience', kind: codes('audiences') },
} satisfies Fields<Incoming<'training-events'>>;

export const view: RecordView<'training-events'> = {
  resource: trainingEvents,
  fields,
  group: 'training_status',
  path: PATH,
  list: { label: 'training.name', to: '/training-events' },
  editTitle: 'training.edit',
};
