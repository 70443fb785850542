import { type FormEvent, useId, useState } from 'react';
import type { Problem } from '@/api/problem';
import { useT } from '@/i18n/t';
import { Button } from '../Button';
import { FieldFrame, noted } from '../fields/FieldFrame';
import { ErrorSummary } from '../form/ErrorSummary';
import { Modal } from '../Overlay';
import { said } from '../said';

interface Props {
  noun: string;
  grave: boolean;
  /** The step has to say why. */
  reasoned: boolean;
  busy: boolean;
  problem: Problem | null;
  onTake: (reason: string | undefined) => void;
  onClose: () => void;
}

/** One step, what it means, and why it is taken where that has to be said. */
export default function MoveDialog({ noun, grave, reasoned, busy, problem, onTake, onClose }: Props) {
  const t = useT();
  const id = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(0); // tries without a reason
  const error = missing > 0 && !reason.trim() ? t('faults.missing', { field: t('record.reason') }) : undefined;
  const told = problem?.errors.find((one) => one.pointer === '/reason')?.detail;
  const failed = problem && !told ? said(problem, t) : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reasoned && !reason.trim()) return setMissing(missing + 1);
    onTake(reasoned ? reason.trim() : undefined);
  };

  return (
    <Modal open onClose={onClose} title={t.label('move', noun)} description={t.label('move_text', noun)}>
      <form noValidate onSubmit={submit}>
        <ErrorSummary
          attempt={missing}
          lines={[error ?? told, failed && `${failed.title}. ${failed.text}`].flatMap((text, place) =>
            text ? [{ text, id: place === 0 ? id : undefined }] : [],
          )}
        />
        {reasoned && (
          <FieldFrame id={id} label={t('record.reason')} hint={t('record.reasonHint')} error={error ?? told} required>
            <textarea
              id={id}
              rows={4}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
              aria-required
              aria-invalid={Boolean(error ?? told) || undefined}
              aria-describedby={noted(id, t('record.reasonHint'), error ?? told)}
              className="field"
            />
          </FieldFrame>
        )}
        <div className="mt-4 flex justify-end gap-2">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look={grave ? 'danger' : 'primary'} busy={busy}>
            {t.label('move', noun)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
