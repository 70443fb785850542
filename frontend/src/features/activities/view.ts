/** What an activity is made of, and what its page shows. */
import type { One } from '@/api/resource';
import { codes } from '@/ui/fields/codes';
import { day } from '@/ui/fields/day';
import { flag } from '@/ui/fields/flag';
import type { AnyField } from '@/ui/fields/kind';
import { count } from '@/ui/fields/number';
import { reference } from '@/ui/fields/reference';
import { code, instant, list, text } from '@/ui/fields/shown';
import type { RecordView } from '@/ui/record/RecordPage';
import { activities } from './activities';

/** Whole numbers; attendances (lượt người) and persons (người) never mix. */
export const MEASURES = {
  quantity: { label: 'activities.quantity', kind: count() },
  minutes: { label: 'activities.minutes', kind: count() },
  copies: { label: 'activities.copies', kind: count() },
  attendances: { label: 'activities.attendances', kind: count() },
  attendances_female: { label: 'activities.attendancesFemale', kind: count() },
  attendances_members: { label: 'activities.attendancesMembers', kind: count() },
  persons: { label: 'activities.persons', kind: count() },
  persons_female: { label: 'activities.personsFemale', kind: count() },
  entries: { label: 'activities.entries', kind: count() },
  reach: { label: 'activities.reach', kind: count() },
  amount_vnd: { label: 'activities.amount', kind: count() },
} satisfies { [K in keyof One<'activities'>]?: AnyField };

const fields = {
  title: { label: 'activities.title', kind: text() },
  kind: { label: 'activities.kind', kind: code('kinds') },
  occurred_on: { label: 'activities.occurredOn', kind: day() },
  ended_on: { label: 'activities.endedOn', kind: day() },
  starts_at: { label: 'activities.startsAt', kind: instant() },
  ...MEASURES,
  rerun: { label: 'activities.rerun', kind: flag() },
  unit_id: { label: 'activities.unit', kind: reference('unit') },
  programme_id: { label: 'activities.programme', kind: reference('programme') },
  clauses: { label: 'activities.clauses', kind: list() },
  campaign_id: { label: 'activities.campaign', kind: reference('campaign') },
  topic: { label: 'activities.topic', kind: code('topics') },
  audience: { label: 'activities.audience', kind: codes('audiences') },
  channel: { label: 'activities.channel', kind: code('channels') },
  place: { label: 'activities.place', kind: text() },
  outlet: { label: 'activities.outlet', kind: text() },
  priority: { label: 'activities.priority', kind: code('priorities') },
  evidence: { label: 'activities.evidence', kind: list() },
  note: { label: 'activities.note', kind: text() },
  source_id: { label: 'activities.source', kind: reference('source') },
  external_id: { label: 'activities.externalId', kind: text() },
  revision: { label: 'activities.revision', kind: count() },
} satisfies { [K in keyof One<'activities'>]?: AnyField };

export const view: RecordView<'activities'> = {
  resource: activities,
  fields,
  group: 'activity_status',
  sparse: true,
  list: { label: 'activities.name', to: '/activities' },
};
