import { useNavigate } from '@tanstack/react-router';
import { signOut } from '@/api/session';
import { speak } from '@/i18n/language';
import { type Label, useT } from '@/i18n/t';
import { PLACES } from './nav';

interface Action {
  id: string;
  label: string;
  act: () => void;
}

/** What can be created, at its list's ?form=new where it has no page of its own. */
const CREATED: { to: string; label: Label; permission: string; search?: Record<string, string> }[] = [
  { to: '/campaigns', label: 'campaigns.create', permission: 'campaign:write' },
  { to: '/intake/send', label: 'intake.send', permission: 'intake:push', search: {} },
  { to: '/programmes/import', label: 'programmes.importIt', permission: 'programme:write', search: {} },
  { to: '/programmes', label: 'programmes.create', permission: 'programme:write' },
  { to: '/reorganisations/new', label: 'reorganisations.create', permission: 'reorganisation:prepare', search: {} },
  { to: '/units', label: 'units.create', permission: 'unit:write' },
  { to: '/training-events', label: 'training.create', permission: 'training_event:write' },
  { to: '/admin/users', label: 'admin.createUser', permission: 'account:manage' },
  { to: '/admin/service-accounts', label: 'admin.createSystem', permission: 'account:manage' },
  { to: '/admin/memberships', label: 'admin.createMembership', permission: 'account:manage' },
];

/** What the palette can do; a screen whose objects can be created adds a line. */
export function useActions(permissions: string[], onHelp: () => void): Action[] {
  const t = useT();
  const navigate = useNavigate();
  const may = (permission: string) => permissions.includes(permission);
  const go =
    (to: string, search: Record<string, string> = {}) =>
    () =>
      void navigate({ to, search: search as never });
  const places = PLACES.filter((place) => may(place.permission)).map((place) => ({
    id: place.to,
    label: t('palette.open', { place: t(place.label) }),
    act: go(place.to),
  }));
  const create = CREATED.filter(({ permission }) => may(permission)).map(({ to, label, search = { form: 'new' } }) => ({
    id: `new ${to}`,
    label: t(label),
    act: go(to, search),
  }));
  return [
    ...places,
    ...create,
    { id: 'account', label: t('account.name'), act: go('/account') },
    { id: 'language', label: t('nav.otherLanguage'), act: () => void speak(t.language === 'vi' ? 'en' : 'vi') },
    { id: 'help', label: t('keys.help'), act: onHelp },
    { id: 'sign-out', label: t('auth.signOut'), act: () => void signOut() },
  ];
}
