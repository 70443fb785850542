import { CircleHelp, Languages, LogOut, UserRound } from 'lucide-react';
import type { components } from '@/api/schema';
import { signOut } from '@/api/session';
import { speak } from '@/i18n/language';
import { useT } from '@/i18n/t';
import { Button, IconButton } from '@/ui/Button';
import { Menu } from '@/ui/Pop';

type Me = components['schemas']['Me'];

export function UserMenu({ who, onHelp }: { who: Me; onHelp: () => void }) {
  const t = useT();
  const other = t.language === 'vi' ? 'en' : 'vi';
  return (
    <>
      <Button look="quiet" icon={Languages} lang={other} onClick={() => void speak(other)} className="px-2">
        <span className="hidden sm:inline">{t('nav.otherLanguage')}</span>
        <span className="sm:hidden">{other.toUpperCase()}</span>
      </Button>
      <span className="hidden md:contents">
        <IconButton icon={CircleHelp} label={t('keys.help')} onClick={onHelp} />
      </span>
      <Menu
        trigger={<IconButton icon={UserRound} label={t('nav.account')} />}
        head={<Seats who={who} />}
        entries={[
          { label: t('account.name'), icon: UserRound, to: '/account' },
          { label: t('auth.signOut'), icon: LogOut, act: () => void signOut() },
        ]}
      />
    </>
  );
}

function Seats({ who }: { who: Me }) {
  const t = useT();
  return (
    <div className="max-w-72">
      <p className="font-semibold">{who.user?.name}</p>
      {who.memberships.map(({ unit, role }) => (
        <p key={`${unit?.id} ${role}`} className="text-sm text-soft">
          {[t.label('role', role), unit?.name].filter(Boolean).join(' · ')}
        </p>
      ))}
    </div>
  );
}
