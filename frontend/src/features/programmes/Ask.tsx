import type { FormEvent, ReactNode } from 'react';
import type { Problem } from '@/api/problem';
import { useT } from '@/i18n/t';
import { Button } from '@/ui/Button';
import { ErrorSummary, type SummaryLine } from '@/ui/form/ErrorSummary';
import { Modal } from '@/ui/Overlay';
import { said } from '@/ui/said';

interface Props {
  title: string;
  text: string;
  /** What the button says. */
  act: string;
  grave?: boolean;
  busy: boolean;
  problem: Problem | null;
  /** Faults that lead to fields; the problem's own sentence otherwise. */
  lines?: SummaryLine[];
  /** Grows with every try. */
  attempt?: number;
  onTake: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** One thing to be done, what it means, and what it needs. */
export default function Ask({
  title,
  text,
  act,
  grave,
  busy,
  problem,
  lines,
  attempt,
  onTake,
  onClose,
  children,
}: Props) {
  const t = useT();
  const told = problem ? said(problem, t) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onTake();
  };
  return (
    <Modal open onClose={onClose} title={title} description={text}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <ErrorSummary
          attempt={attempt ?? 0}
          lines={lines?.length ? lines : told ? [{ text: [told.title, told.text].filter(Boolean).join('. ') }] : []}
        />
        {children}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" look={grave ? 'danger' : 'primary'} busy={busy}>
            {act}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
