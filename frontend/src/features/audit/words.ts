/** How values of the log's rows are told where they are words of an enum or of a code list. */

import type { Group } from '@/i18n/t';
import { choice } from '@/ui/fields/choice';
import { codes } from '@/ui/fields/codes';
import type { AnyFields } from '@/ui/fields/kind';
import { code } from '@/ui/fields/shown';

const word = (group: Group) => ({ label: 'audit.was', kind: choice(group, []) }) as const;
const listed = { label: 'audit.was', kind: codes('audiences') } as const;
const one = (list: Parameters<typeof code>[0]) => ({ label: 'audit.was', kind: code(list) }) as const;

export const WORDS: Record<string, AnyFields> = {
  activity: {
    kind: one('kinds'),
    topic: one('topics'),
    channel: one('channels'),
    priority: one('priorities'),
    audience: listed,
    status: word('activity_status'),
  },
  campaign: { audience: listed, status: word('campaign_status') },
  hold: { code: word('fault') },
  membership: { role: word('role') },
  programme: { status: word('programme_status'), level: word('programme_level') },
  reorganisation: { kind: word('reorganisation_kind'), status: word('reorganisation_status') },
  training_event: { audience: listed, kind: word('training_kind'), status: word('training_status') },
  unit: { kind: word('unit_kind'), side: word('unit_side') },
};
