/** The rooms of the desk that have a screen, and the permission that each needs; a new screen adds a line. */
import {
  Activity,
  Building2,
  ClipboardList,
  FileText,
  GraduationCap,
  Inbox,
  type LucideIcon,
  Megaphone,
  ScrollText,
  UsersRound,
} from 'lucide-react';
import type { Label } from '@/i18n/t';

export interface Place {
  to: string;
  label: Label;
  icon: LucideIcon;
  permission: string;
  /** After G. */
  key: string;
}

export const PLACES: Place[] = [
  { to: '/', label: 'work.name', icon: ClipboardList, permission: 'own:manage', key: 'v' },
  { to: '/programmes', label: 'programmes.name', icon: FileText, permission: 'programme:read', key: 'p' },
  { to: '/campaigns', label: 'campaigns.name', icon: Megaphone, permission: 'campaign:read', key: 'c' },
  {
    to: '/training-events',
    label: 'training.name',
    icon: GraduationCap,
    permission: 'training_event:read',
    key: 't',
  },
  { to: '/activities', label: 'activities.name', icon: Activity, permission: 'activity:read', key: 'h' },
  { to: '/intake', label: 'intake.name', icon: Inbox, permission: 'intake:read', key: 'n' },
  { to: '/units', label: 'units.name', icon: Building2, permission: 'common:read', key: 'd' },
  { to: '/audit', label: 'audit.name', icon: ScrollText, permission: 'change:read', key: 'k' },
  { to: '/admin', label: 'admin.name', icon: UsersRound, permission: 'account:read', key: 'q' },
];
