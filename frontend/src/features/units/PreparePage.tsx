/** A reorganisation in two steps: tried, which shows what would change and writes nothing, then prepared. */
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FlaskConical } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { api, unwrap } from '@/api/client';
import { asProblem, type Problem } from '@/api/problem';
import type { Incoming } from '@/api/resource';
import { instant } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { Button } from '@/ui/Button';
import { choice } from '@/ui/fields/choice';
import { day } from '@/ui/fields/day';
import type { Fields } from '@/ui/fields/kind';
import { text } from '@/ui/fields/text';
import { ErrorSummary } from '@/ui/form/ErrorSummary';
import { FormFields } from '@/ui/form/FormFields';
import { type Faults, judged, sent, told, type Values } from '@/ui/form/faults';
import { Notice } from '@/ui/form/Notice';
import { draftName, useKeptDraft } from '@/ui/form/useDraft';
import { type EditorProps, useEditor } from '@/ui/form/useEditor';
import { PageHead, Sheet } from '@/ui/Page';
import { Loading } from '@/ui/Skeleton';
import { Changes } from './Changes';
import { heirs, someUnits } from './heirs';
import { ACTS, placeOf, reorganisations } from './search';
import type { Preview } from './units';

const fields = {
  kind: { label: 'reorganisations.kind', required: true, half: true, kind: choice('reorganisation_kind', ACTS) },
  effective_on: {
    label: 'reorganisations.day',
    hint: 'reorganisations.dayHint',
    required: true,
    half: true,
    kind: day(),
  },
  legal_basis: {
    label: 'reorganisations.basis',
    hint: 'reorganisations.basisHint',
    required: true,
    kind: text({ max: 500, lines: 2 }),
  },
  predecessors: { label: 'reorganisations.predecessors', hint: 'reorganisations.predecessorsHint', kind: someUnits() },
  successors: { label: 'reorganisations.successors', hint: 'reorganisations.successorsHint', kind: heirs() },
} satisfies Fields<Incoming<'reorganisations'>>;

export function PreparePage() {
  const t = useT();
  const name = draftName('reorganisations', undefined);
  const kept = useKeptDraft(name);
  const navigate = useNavigate();
  const [round, setRound] = useState(0);
  return (
    <>
      <PageHead
        title={t('reorganisations.create')}
        crumbs={[
          { label: t('units.name'), to: '/units' },
          { label: t('reorganisations.name'), to: '/reorganisations' },
          { label: t('reorganisations.create') },
        ]}
      />
      {kept === undefined ? (
        <Loading />
      ) : (
        <Preparing
          key={round}
          resource={reorganisations as never}
          fields={fields}
          title="reorganisations.create"
          name={name}
          kept={round === 0 ? kept : null}
          onClose={() => setRound(round + 1)}
          onSaved={(saved) => void navigate({ to: placeOf(saved) })}
        />
      )}
    </>
  );
}

/** The answer of a trial, and the values that it is of. */
interface Trial {
  of: string;
  preview: Preview;
}

function useTrial() {
  return useMutation<Trial, Problem, Values>({
    mutationFn: async (values) => {
      const body = values as unknown as Incoming<'reorganisations'>;
      const call = api.POST('/api/v1/reorganisations', { params: { query: { dry_run: true } }, body });
      const preview = (await unwrap(call).catch((error) => {
        throw asProblem(error);
      })) as Preview;
      return { of: JSON.stringify(values), preview };
    },
  });
}

/** The units that faults speak of, by their codes: several may bear one name. */
function withUnits(problem: Problem): Problem {
  for (const fault of problem.errors) {
    const { unit } = fault.params as { unit?: string };
    if (unit) fault.detail = `${fault.detail} (${unit})`;
  }
  return problem;
}

function Preparing(props: EditorProps) {
  const t = useT();
  const ids = useId();
  const editor = useEditor(props);
  const trial = useTrial();
  const [own, setOwn] = useState<{ faults: Faults; attempt: number }>({ faults: {}, attempt: 0 });
  const now = JSON.stringify(sent(fields, editor.form.watch()));
  const fresh = trial.data?.of === now;
  const faults = Object.keys(own.faults).length > 0 ? own.faults : editor.faults;

  const fail = (found: Faults) => setOwn({ faults: found, attempt: own.attempt + 1 });
  const attempt = (event: FormEvent) => {
    event.preventDefault();
    const values = editor.form.getValues();
    const found = judged(fields, values, t);
    if (Object.keys(found).length > 0) return fail(found);
    setOwn({ ...own, faults: {} });
    trial.mutate(sent(fields, values), { onError: (problem) => fail(told(withUnits(problem), fields, t)) });
  };

  return (
    <div className="grid items-start gap-4 px-4 pb-8 md:px-6 grid-cols-[minmax(0,1fr)] lg:grid-cols-2">
      <Sheet className="p-5">
        <form noValidate className="flex flex-col gap-4" onSubmit={attempt}>
          {props.kept && (
            <Notice action={t('form.startOver')} onAction={() => void editor.drop().then(props.onClose)}>
              {t('form.restored', { at: instant(props.kept.at) })}
            </Notice>
          )}
          <ErrorSummary
            attempt={own.attempt + editor.attempt}
            lines={Object.entries(faults).map(([field, said]) => ({ id: field ? ids + field : undefined, text: said }))}
          />
          <FormFields fields={fields} control={editor.form.control} faults={faults} ids={ids} />
          <Button
            type="submit"
            className="self-start"
            icon={FlaskConical}
            look={fresh ? 'secondary' : 'primary'}
            busy={trial.isPending}
          >
            {t('reorganisations.dryRun')}
          </Button>
        </form>
      </Sheet>
      <Sheet className="p-5 lg:sticky lg:top-4">
        <h2 className="mb-2 font-semibold">{t('reorganisations.preview')}</h2>
        <div role="status">
          {trial.data ? (
            <div className="flex flex-col gap-4">
              <Notice>{t(fresh ? 'reorganisations.nothingWritten' : 'reorganisations.changed')}</Notice>
              <div className={fresh ? '' : 'opacity-50'}>
                <Changes preview={trial.data.preview} />
              </div>
            </div>
          ) : (
            <p className="text-soft">{t('reorganisations.dryRunNone')}</p>
          )}
        </div>
        {fresh && (
          <Button look="primary" className="mt-4" busy={editor.busy} onClick={() => void editor.submit()}>
            {t('reorganisations.apply')}
          </Button>
        )}
      </Sheet>
    </div>
  );
}
