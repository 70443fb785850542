import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useRef } from 'react';
import { encode } from 'uqr';
import { me } from '@/api/me';
import { asProblem } from '@/api/problem';
import { forget, signOut } from '@/api/session';
import { useT } from '@/i18n/t';
import { Button } from '@/ui/Button';
import { FieldFrame, noted } from '@/ui/fields/FieldFrame';
import { Input } from '@/ui/fields/Input';
import { ErrorSummary } from '@/ui/form/ErrorSummary';
import { PageHead, Sheet } from '@/ui/Page';
import { Skeleton } from '@/ui/Skeleton';
import { Failed } from '@/ui/States';
import { toast } from '@/ui/toast';
import { confirmOtp, proposeOtp } from './account';

/** Sets the one-time code: a secret to scan, one code to prove it. The only page while a code is due. */
export function OtpPage() {
  const t = useT();
  const { data: who } = useSuspenseQuery(me);
  const proposed = useQuery({ queryKey: ['otp'], queryFn: proposeOtp, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
  return (
    <>
      <PageHead
        title={t('otp.title')}
        crumbs={who.otp_due ? undefined : [{ label: t('account.name'), to: '/account' }, { label: t('otp.title') }]}
      >
        <p className="max-w-prose text-soft">{t(who.otp_due ? 'otp.due' : 'otp.text')}</p>
      </PageHead>
      <div className="max-w-2xl px-4 pb-8 md:px-6">
        <Sheet className="p-5">
          {proposed.error ? (
            <Failed error={proposed.error} retry={() => void proposed.refetch()} />
          ) : (
            <ol className="flex list-decimal flex-col gap-5 pl-5 marker:font-semibold marker:text-brand">
              <li>{t('otp.app')}</li>
              <li>
                {t('otp.scan')}
                <div className="mt-2 flex flex-wrap items-center gap-5">
                  {proposed.data?.uri ? <Qr text={proposed.data.uri} /> : <Skeleton className="size-44" />}
                  <div className="text-sm">
                    <p className="text-soft">{t('otp.type')}</p>
                    <code className="mt-1 block font-mono tracking-wider break-all select-all">
                      {proposed.data?.secret?.match(/.{4}/g)?.join(' ')}
                    </code>
                  </div>
                </div>
              </li>
              <li>
                {t('otp.prove')}
                <Prove secret={proposed.data?.secret ?? ''} />
              </li>
            </ol>
          )}
        </Sheet>
        {who.otp_due && (
          <Button look="quiet" className="mt-3" onClick={() => void signOut()}>
            {t('auth.signOut')}
          </Button>
        )}
      </div>
    </>
  );
}

/** Made here: the secret goes to no other server. */
function Qr({ text }: { text: string }) {
  const t = useT();
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      role="img"
      aria-label={t('otp.qr')}
      viewBox={`0 0 ${size} ${size}`}
      className="size-44 border border-line bg-white"
      shapeRendering="crispEdges"
    >
      <path d={path} className="fill-ink" />
    </svg>
  );
}

function Prove({ secret }: { secret: string }) {
  const t = useT();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const confirm = useMutation({
    mutationFn: (code: string) => confirmOtp(secret, code),
    onSuccess: () => {
      toast(t('otp.done'));
      forget();
    },
  });
  const error = confirm.error ? (asProblem(confirm.error).errors[0]?.detail ?? t('otp.wrong')) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate(String(new FormData(form.current as HTMLFormElement).get('code')).replace(/\s/g, ''));
  };
  return (
    <form ref={form} noValidate onSubmit={submit} className="mt-2 flex flex-col gap-3">
      <ErrorSummary attempt={confirm.failureCount} lines={error ? [{ id, text: error }] : []} />
      <FieldFrame id={id} label={t('otp.code')} error={error} required>
        <Input
          id={id}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          aria-invalid={Boolean(error) || undefined}
          aria-describedby={noted(id, undefined, error)}
          className="w-32 text-lg tracking-widest"
        />
      </FieldFrame>
      <div>
        <Button type="submit" look="primary" busy={confirm.isPending}>
          {t('otp.set')}
        </Button>
      </div>
    </form>
  );
}
