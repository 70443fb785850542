import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Tagged } from '@/api/client';
import type { Problem } from '@/api/problem';
import { useT } from '@/i18n/t';
import type { Draft } from '@/lib/drafts';
import type { AnyFields } from '../fields/kind';
import { toast } from '../toast';
import { type Faults, judged, sent, told, type Values, valuesOf } from './faults';
import type { FormProps } from './RecordDrawer';
import { useDraftKeeper } from './useDraft';
import { useSave } from './useSave';

type Read = Tagged<{ id: string; may?: string[] | null }>;

export interface EditorProps extends FormProps {
  /** Of the draft. */
  name: string;
  /** What was left unsent. */
  kept: Draft<Values> | null;
}

function baseOf(fields: AnyFields, record: Read | undefined): Draft<Values>['base'] {
  return record && { etag: record.etag, values: sent(fields, valuesOf(fields, record)) };
}

/** A form over one object: kept as it is typed, judged when sent, merged when somebody was faster. */
export function useEditor({ resource, fields, record, initial, onSaved, name, kept }: EditorProps) {
  const t = useT();
  const cache = useQueryClient();
  const [key] = useState(() => kept?.key ?? crypto.randomUUID());
  const [base, setBase] = useState(kept?.base ?? baseOf(fields, record));
  const [theirs, setTheirs] = useState<Read | null>(null);
  const [faults, setFaults] = useState<Faults>({});
  const [attempt, setAttempt] = useState(0);
  const form = useForm<Values>({ defaultValues: kept?.values ?? valuesOf(fields, record ?? initial) });
  const save = useSave(resource, record?.id);
  const { keep, drop } = useDraftKeeper(name);

  const keepNow = useEffectEvent((values: Values) => keep({ values, key, ...(base ? { base } : {}) }));
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: ({ values }) => keepNow({ ...values }) }),
    [form],
  );

  const fail = (found: Faults) => {
    setFaults(found);
    setAttempt((n) => n + 1);
  };

  const submit = async (values: Values, on = base) => {
    const found = judged(fields, values, t);
    if (Object.keys(found).length > 0) return fail(found);
    setFaults({});
    try {
      const saved = await save.mutateAsync({ values: sent(fields, values), base: on, key });
      await drop();
      toast(t(record ? 'form.saved' : 'form.created'));
      onSaved(saved);
    } catch (error) {
      await refused(error as Problem);
    }
  };

  const refused = async (problem: Problem) => {
    if (problem.status !== 412 || !record) return fail(told(problem, fields, t));
    const now: Read = await cache.fetchQuery({ ...resource.one(record.id), staleTime: 0 });
    if (now.may?.includes('edit')) setTheirs(now);
    else toast(t('merge.closed')); // the page says where it stands; the draft waits
  };

  /** What was decided, over what the server has now. */
  const resolve = (values: Values) => {
    const next = baseOf(fields, theirs ?? undefined);
    for (const [field, value] of Object.entries(values)) form.setValue(field, value);
    setBase(next);
    setTheirs(null);
    void submit(values, next);
  };

  const merge = theirs &&
    base && {
      base: base.values,
      mine: sent(fields, form.getValues()),
      theirs: sent(fields, valuesOf(fields, theirs)),
      onMerged: resolve,
      onBack: () => setTheirs(null),
    };
  return {
    form,
    faults,
    attempt,
    merge,
    drop,
    busy: save.isPending,
    submit: form.handleSubmit((values) => submit(values)),
  };
}
