/** What a programme and a clause are made of. */
import type { Incoming } from '@/api/resource';
import type { components } from '@/api/schema';
import { choice } from '@/ui/fields/choice';
import { day } from '@/ui/fields/day';
import type { Fields } from '@/ui/fields/kind';
import { count } from '@/ui/fields/number';
import { reference } from '@/ui/fields/reference';
import { text } from '@/ui/fields/text';
import { parties } from './parties';
import { LEVELS } from './search';

export const fields = {
  title: { label: 'programmes.title', required: true, kind: text({ max: 2000, lines: 3 }) },
  code: { label: 'programmes.code', half: true, kind: text({ max: 100 }) },
  level: { label: 'programmes.level', required: true, half: true, kind: choice('programme_level', LEVELS) },
  starts_on: { label: 'programmes.startsOn', half: true, kind: day() },
  ends_on: { label: 'programmes.endsOn', half: true, kind: day() },
  parent_id: { label: 'programmes.parent', kind: reference('programme') },
  parties: { label: 'programmes.parties', kind: parties() },
} satisfies Fields<Incoming<'programmes'>>;

export const clauseFields = {
  path: { label: 'programmes.clausePath', hint: 'programmes.clausePathHint', required: true, kind: text({ max: 40 }) },
  title: { label: 'programmes.clauseTitle', kind: text({ max: 2000, lines: 2 }) },
  text: { label: 'programmes.clauseText', kind: text({ max: 20_000, lines: 8 }) },
  party_unit_id: {
    label: 'programmes.clauseParty',
    hint: 'programmes.clausePartyHint',
    kind: reference('unit'),
  },
  position: { label: 'programmes.clausePosition', hint: 'programmes.clausePositionHint', kind: count() },
} satisfies Fields<components['schemas']['ClauseIn']>;
