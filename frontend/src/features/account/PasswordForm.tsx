import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { asProblem } from '@/api/problem';
import { forget } from '@/api/session';
import { type Label, useT } from '@/i18n/t';
import { Button } from '@/ui/Button';
import { FieldFrame, noted } from '@/ui/fields/FieldFrame';
import { Input } from '@/ui/fields/Input';
import { ErrorSummary } from '@/ui/form/ErrorSummary';
import { said } from '@/ui/said';
import { toast } from '@/ui/toast';
import { changePassword } from './account';

type Name = 'current' | 'new';
const FIELDS: { name: Name; label: Label; hint?: Label; complete: string }[] = [
  { name: 'current', label: 'account.current_password', complete: 'current-password' },
  { name: 'new', label: 'account.new_password', hint: 'account.passwordHint', complete: 'new-password' },
];

/** A new password; all sessions end with the old one. */
export function PasswordForm() {
  const t = useT();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<Partial<Record<Name | '', string>>>({});
  const [attempt, setAttempt] = useState(0);
  const fail = (found: typeof faults) => {
    setFaults(found);
    setAttempt((n) => n + 1);
  };
  const change = useMutation({
    mutationFn: ({ current, wanted }: { current: string; wanted: string }) => changePassword(current, wanted),
    onSuccess: () => {
      toast(t('account.passwordChanged'));
      forget();
    },
    onError: (error) => {
      const problem = asProblem(error);
      const told = Object.fromEntries(problem.errors.map((one) => [one.pointer?.slice(1) ?? '', one.detail]));
      fail(problem.errors.length > 0 ? told : { '': said(problem, t).title });
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = new FormData(form.current as HTMLFormElement);
    const [current, wanted] = [String(given.get('current')), String(given.get('new'))];
    const blank = FIELDS.filter(({ name }) => !given.get(name));
    if (blank.length > 0) {
      return fail(Object.fromEntries(blank.map(({ name, label }) => [name, t('faults.missing', { field: t(label) })])));
    }
    setFaults({});
    change.mutate({ current, wanted });
  };

  const lines = Object.entries(faults).map(([name, text]) => ({ id: name ? id + name : undefined, text: text ?? '' }));
  return (
    <form ref={form} noValidate onSubmit={submit} className="flex max-w-sm flex-col gap-4">
      <ErrorSummary attempt={attempt} lines={lines} />
      {FIELDS.map(({ name, label, hint, complete }) => (
        <FieldFrame key={name} id={id + name} label={t(label)} hint={hint && t(hint)} error={faults[name]} required>
          <Input
            id={id + name}
            name={name}
            type="password"
            autoComplete={complete}
            aria-invalid={name in faults || undefined}
            aria-describedby={noted(id + name, hint, faults[name])}
          />
        </FieldFrame>
      ))}
      <div>
        <Button type="submit" look="primary" busy={change.isPending}>
          {t('account.changePassword')}
        </Button>
      </div>
    </form>
  );
}
