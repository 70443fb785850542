import { useId, useState } from 'react';
import { useT } from '@/i18n/t';
import { DayInput } from '@/ui/fields/day';
import { FieldFrame } from '@/ui/fields/FieldFrame';
import { Input } from '@/ui/fields/Input';
import { FileDrop } from '@/ui/form/FileDrop';
import Ask from './Ask';
import type { WordProps } from './Words';
import type { Attesting } from './words';

const PAPERS = '.pdf,.png,.jpg,.jpeg,.tif,.tiff';

/** The signed paper: its file, the number and the day that it bears. */
export default function AttestDialog({ record, busy, problem, onTake, onClose }: WordProps<Attesting>) {
  const t = useT();
  const ids = useId();
  const [file, setFile] = useState<File | null>(null);
  const [number, setNumber] = useState(record.code ?? '');
  const [signedOn, setSignedOn] = useState<string | null>(record.starts_on);
  const [attempt, setAttempt] = useState(0);
  const part = (name: string, label: string, missing: boolean) => {
    const told = problem?.errors.find(({ pointer }) => pointer === `/${name}`)?.detail;
    return { id: ids + name, label, error: attempt > 0 && missing ? t('faults.missing', { field: label }) : told };
  };
  const paper = part('file', t('words.file'), file === null);
  const code = part('number', t('words.number'), number.trim() === '');
  const day = part('signed_on', t('words.signedOn'), !signedOn);
  const take = () => {
    setAttempt(attempt + 1);
    if (file && number.trim() && signedOn) onTake({ file, number: number.trim(), signed_on: signedOn });
  };
  return (
    <Ask
      title={t('words.attest')}
      text={t('words.attestText')}
      act={t('words.attest')}
      busy={busy}
      problem={problem}
      attempt={attempt}
      lines={[paper, code, day].flatMap(({ id, error }) => (error ? [{ id, text: error }] : []))}
      onTake={take}
      onClose={onClose}
    >
      <FieldFrame id={paper.id} label={paper.label} error={paper.error} required>
        <FileDrop id={paper.id} accept={PAPERS} file={file} onFile={setFile} />
      </FieldFrame>
      <FieldFrame id={code.id} label={code.label} error={code.error} required>
        <Input
          id={code.id}
          value={number}
          aria-invalid={code.error ? true : undefined}
          onChange={({ target }) => setNumber(target.value)}
        />
      </FieldFrame>
      <FieldFrame id={day.id} label={day.label} error={day.error} required>
        <DayInput id={day.id} label={day.label} value={signedOn} invalid={Boolean(day.error)} onChange={setSignedOn} />
      </FieldFrame>
    </Ask>
  );
}
