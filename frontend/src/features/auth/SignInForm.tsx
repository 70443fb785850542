import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { asProblem, type Problem } from '@/api/problem';
import { signIn } from '@/api/session';
import { useT } from '@/i18n/t';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/fields/Checkbox';
import { FieldFrame } from '@/ui/fields/FieldFrame';
import { Input } from '@/ui/fields/Input';
import { ErrorSummary } from '@/ui/form/ErrorSummary';
import { said } from '@/ui/said';

/** User name, password, one-time code. `username` is fixed where somebody signs in again. */
export function SignInForm({ username, onDone }: { username?: string | undefined; onDone?: () => void }) {
  const t = useT();
  const id = useId();
  const [seen, setSeen] = useState(false);
  const [caps, setCaps] = useState(false);
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const wait = useCountdown(problem?.status === 429 ? (problem.retryAfter ?? 30) : 0, attempt);
  const form = useRef<HTMLFormElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = new FormData(form.current as HTMLFormElement);
    const otp = String(given.get('otp') ?? '').replace(/\s/g, '');
    setBusy(true);
    try {
      await signIn({
        username: username ?? String(given.get('username')).trim(),
        password: String(given.get('password')),
        ...(otp ? { otp } : {}),
      });
      onDone?.();
    } catch (error) {
      setProblem(asProblem(error));
      setAttempt((n) => n + 1);
    }
    setBusy(false);
  };

  const watchCaps = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'));
  const lines = problem ? [{ id: `${id}password`, text: sentence(problem, t, wait) }] : [];
  return (
    <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-4">
      <ErrorSummary attempt={attempt} lines={lines} />
      {username ? (
        <p>{t('auth.as', { name: username })}</p>
      ) : (
        <FieldFrame id={`${id}username`} label={t('auth.username')} required>
          <Input
            id={`${id}username`}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
        </FieldFrame>
      )}
      <FieldFrame id={`${id}password`} label={t('auth.password')} hint={caps ? t('auth.caps') : undefined} required>
        <Input
          id={`${id}password`}
          name="password"
          type={seen ? 'text' : 'password'}
          autoComplete="current-password"
          aria-describedby={caps ? `${id}password-hint` : undefined}
          onKeyDown={watchCaps}
          onKeyUp={watchCaps}
          required
        />
      </FieldFrame>
      <Checkbox checked={seen} onChange={setSeen}>
        {t('auth.show')}
      </Checkbox>
      <FieldFrame id={`${id}otp`} label={t('auth.otp')} hint={t('auth.otpHint')}>
        <Input
          id={`${id}otp`}
          name="otp"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          className="w-32"
          aria-describedby={`${id}otp-hint`}
        />
      </FieldFrame>
      <Button type="submit" look="primary" busy={busy} disabled={wait > 0} className="h-10">
        {wait > 0 ? t('auth.wait', { n: wait }) : t('auth.signIn')}
      </Button>
    </form>
  );
}

function sentence(problem: Problem, t: ReturnType<typeof useT>, wait: number): string {
  if (problem.status === 429) return t('auth.limited', { n: wait });
  if (problem.status === 401 || problem.status === 422) return t('auth.wrong');
  const { title, text } = said(problem, t);
  return `${title}. ${text}`;
}

/** Seconds that are left, counted down anew for each attempt. */
function useCountdown(seconds: number, attempt: number): number {
  const [left, setLeft] = useState(seconds);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt starts anew
  useEffect(() => {
    setLeft(seconds);
    if (seconds === 0) return;
    const timer = setInterval(() => setLeft((n) => Math.max(0, n - 1)), 1000);
    return () => clearInterval(timer);
  }, [seconds, attempt]);
  return left;
}
