import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Monitor } from 'lucide-react';
import { me } from '@/api/me';
import { signOut } from '@/api/session';
import { instant } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { Button, buttonClass } from '@/ui/Button';
import { PageHead, Sheet } from '@/ui/Page';
import { Loading } from '@/ui/Skeleton';
import { Failed } from '@/ui/States';
import { toast } from '@/ui/toast';
import { endSession, sessions } from './account';
import { PasswordForm } from './PasswordForm';

export function AccountPage() {
  const t = useT();
  const { data: who } = useSuspenseQuery(me);
  return (
    <>
      <PageHead title={t('account.name')}>
        <p className="text-soft">{who.user?.name}</p>
      </PageHead>
      <div className="flex max-w-3xl flex-col gap-5 px-4 pb-8 md:px-6">
        <Sheet className="p-5">
          <h2 className="mb-3 text-lg font-semibold">{t('account.password')}</h2>
          <PasswordForm />
        </Sheet>
        <Sheet className="p-5">
          <h2 className="text-lg font-semibold">{t('account.otp')}</h2>
          <p className="mt-1 mb-3 max-w-prose text-soft">{t('account.otpText')}</p>
          <Link to="/account/otp" className={buttonClass()}>
            {t('account.otpSet')}
          </Link>
        </Sheet>
        <Sheet className="p-5">
          <h2 className="mb-3 text-lg font-semibold">{t('account.sessions')}</h2>
          <Sessions />
        </Sheet>
      </div>
    </>
  );
}

function Sessions() {
  const t = useT();
  const cache = useQueryClient();
  const { data, error, refetch } = useQuery(sessions);
  const end = useMutation({
    mutationFn: (ids: string[]) => Promise.all(ids.map(endSession)),
    onSuccess: () => toast(t('account.ended')),
    onSettled: () => cache.invalidateQueries({ queryKey: sessions.queryKey }),
  });
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading lines={3} />;
  const others = data.filter((one) => !one.current);
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {data.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-3 py-2">
            <Monitor aria-hidden size={18} className="text-soft" />
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium">{browser(one.client) || t('account.unknownClient')}</p>
              <p className="text-sm text-soft">
                {t('account.since', { from: instant(one.created_at), until: instant(one.expires_at) })}
              </p>
            </div>
            {one.current ? (
              <span className="text-sm font-medium text-brand-deep">{t('account.current')}</span>
            ) : (
              <Button busy={end.isPending} onClick={() => end.mutate([one.id])}>
                {t('account.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap gap-2">
        {others.length > 0 && (
          <Button busy={end.isPending} onClick={() => end.mutate(others.map((one) => one.id))}>
            {t('account.endOthers', { n: others.length })}
          </Button>
        )}
        <Button onClick={() => void end.mutateAsync(others.map((one) => one.id)).then(signOut)}>
          {t('account.endAll')}
        </Button>
      </div>
    </>
  );
}

/** "Chrome 140 · Windows" of a user agent; a part of it where that is not told. */
function browser(agent: string | null): string {
  const name = /(Edg|OPR|coc_coc_browser|Firefox|Chrome|Safari)\/(\d+)/.exec(agent ?? '');
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(agent ?? '');
  return [name && `${name[1]?.replace('Edg', 'Edge')} ${name[2]}`, system?.[1]].filter(Boolean).join(' · ');
}
