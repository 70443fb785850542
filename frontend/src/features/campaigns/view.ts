/** What a campaign is made of, and what its page shows. */
import type { Incoming } from '@/api/resource';
import { codes } from '@/ui/fields/codes';
import { day } from '@/ui/fields/day';
import type { Fields } from '@/ui/fields/kind';
import { reference } from '@/ui/fields/reference';
import { text } from '@/ui/fields/text';
import type { RecordView } from '@/ui/record/RecordPage';
import { campaigns, PATH } from './campaigns';

export const fields = {
  title: { label: 'campaigns.title', required: true, kind: text({ max: 500, lines: 2 }) },
  theme: { label: 'campaigns.theme', hint: 'campaigns.themeHint', kind: text({ max: 500, lines: 2 }) },
  programme_id: { label: 'campaigns.programme', required: true, kind: reference('programme') },
  unit_id: { label: 'campaigns.unit', required: true, kind: reference('unit') },
  starts_on: { label: 'campaigns.startsOn', required: true, half: true, kind: day() },
  ends_on: { label: 'campaigns.endsOn', required: true, half: true, kind: day() },
  audience: { label: 'campaigns.audience', kind: codes('audiences') },
} satisfies Fields<Incoming<'campaigns'>>;

export const view: RecordView<'campaigns'> = {
  resource: campaigns,
  fields,
  group: 'campaign_status',
  path: PATH,
  list: { label: 'campaigns.name', to: '/campaigns' },
  editTitle: 'campaigns.edit',
};
