import { useEffect, useId, useRef, useState } from 'react';
import { instant } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { Button } from '../Button';
import type { AnyFields } from '../fields/kind';
import { Kbd } from '../Kbd';
import { Drawer } from '../Overlay';
import { Loading } from '../Skeleton';
import { ErrorSummary, type SummaryLine } from './ErrorSummary';
import { FormFields } from './FormFields';
import { type Faults, WHOLE } from './faults';
import { Merge } from './Merge';
import { Notice } from './Notice';
import type { FormProps } from './RecordDrawer';
import { draftName, useKeptDraft } from './useDraft';
import { type EditorProps, useEditor } from './useEditor';

export default function RecordForm(props: FormProps) {
  const t = useT();
  return (
    <Drawer open onClose={props.onClose} title={t(props.title)} description={t('form.draftsKept')}>
      <Kept {...props} />
    </Drawer>
  );
}

function Kept(props: FormProps) {
  const name = draftName(props.resource.name, props.record?.id);
  const kept = useKeptDraft(name);
  const [round, setRound] = useState(0); // starting over is a new form
  if (kept === undefined) return <Loading />;
  return (
    <Editor
      {...props}
      key={round}
      name={name}
      kept={round === 0 ? kept : null}
      onStartOver={() => setRound(round + 1)}
    />
  );
}

function Editor(props: EditorProps & { onStartOver: () => void }) {
  const { fields, record, kept, onClose, onStartOver } = props;
  const t = useT();
  const ids = useId();
  const box = useRef<HTMLFormElement>(null);
  const { form, faults, attempt, merge, drop, busy, submit } = useEditor(props);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea, [role="combobox"]')?.focus(), []);
  if (merge) return <Merge fields={fields} {...merge} />;
  return (
    <form
      ref={box}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
      }}
    >
      {kept && (
        <Notice action={t('form.startOver')} onAction={() => void drop().then(onStartOver)}>
          {t('form.restored', { at: instant(kept.at) })}
        </Notice>
      )}
      <ErrorSummary attempt={attempt} lines={lines(fields, faults, ids)} />
      <FormFields fields={fields} control={form.control} faults={faults} ids={ids} />
      <div className="sticky -bottom-4 z-10 -mx-5 -mb-4 flex items-center gap-2 border-t border-line bg-sheet px-5 py-3">
        <Button type="submit" look="primary" busy={busy}>
          {t(record ? 'form.save' : 'form.create')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('form.later')}
        </Button>
        <span className="ml-auto">
          <Kbd keys="mod+Enter" />
        </span>
      </div>
    </form>
  );
}

/** In the order of the form, the whole form's first. */
function lines(fields: AnyFields, faults: Faults, ids: string): SummaryLine[] {
  const whole = faults[WHOLE] ? [{ text: faults[WHOLE] }] : [];
  const own = Object.keys(fields).flatMap((name) => (faults[name] ? [{ id: ids + name, text: faults[name] }] : []));
  return [...whole, ...own];
}
