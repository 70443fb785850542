/** New passwords and secrets for accounts that exist: asked first, then shown once. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { asProblem, type Problem } from '@/api/problem';
import { type Label, useT } from '@/i18n/t';
import { Button } from '@/ui/Button';
import { addSecret, resetPassword } from './admin';
import type { Shown } from './Once';

const Once = lazy(() => import('./Once'));
const Confirm = lazy(() => import('./Confirm'));

interface Props {
  label: Label;
  text: Label;
  make: () => Promise<Shown>;
  /** What is old once it was made. */
  stale: readonly unknown[];
}

function Rotation({ label, text, make, stale }: Props) {
  const t = useT();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const made = useMutation<Shown, Problem>({
    mutationFn: () =>
      make().catch((error) => {
        throw asProblem(error);
      }),
    onSuccess: () => setAsking(false),
    onSettled: () => void cache.invalidateQueries({ queryKey: stale }),
    gcTime: 0,
  });
  return (
    <>
      <Button icon={KeyRound} onClick={() => setAsking(true)}>
        {t(label)}
      </Button>
      <Suspense>
        {asking && (
          <Confirm
            title={t(label)}
            text={t(text)}
            busy={made.isPending}
            problem={made.error}
            onConfirm={() => made.mutate()}
            onClose={() => {
              made.reset();
              setAsking(false);
            }}
          />
        )}
        {made.data && <Once shown={made.data} onClose={() => made.reset()} />}
      </Suspense>
    </>
  );
}

interface Editable {
  id: string;
  may?: string[] | null;
}

export function PasswordReset({ user }: { user: Editable & { username: string } }) {
  const t = useT();
  if (!user.may?.includes('edit')) return null;
  const make = async (): Promise<Shown> => {
    const { password } = await resetPassword(user.id);
    return {
      account: { label: t('admin.username'), value: user.username },
      secret: { label: t('admin.firstPassword'), value: password ?? null },
    };
  };
  return (
    <Rotation
      label="admin.resetPassword"
      text="admin.resetPasswordText"
      make={make}
      stale={['users', 'one', user.id]}
    />
  );
}

export function SecretRotation({ system }: { system: Editable & { client_id: string } }) {
  const t = useT();
  if (!system.may?.includes('edit')) return null;
  const make = async (): Promise<Shown> => {
    const { client_id, client_secret } = await addSecret(system.id);
    return {
      account: { label: t('admin.clientId'), value: client_id },
      secret: { label: t('admin.secret'), value: client_secret ?? null },
    };
  };
  return <Rotation label="admin.addSecret" text="admin.addSecretText" make={make} stale={['service-accounts']} />;
}
