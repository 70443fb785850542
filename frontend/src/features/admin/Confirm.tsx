import type { Problem } from '@/api/problem';
import { useT } from '@/i18n/t';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/form/ErrorSummary';
import { Modal } from '@/ui/Overlay';
import { said } from '@/ui/said';

interface Props {
  title: string;
  text: string;
  busy: boolean;
  problem: Problem | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** One thing that cannot be taken back, said before it is done. */
export default function Confirm({ title, text, busy, problem, onConfirm, onClose }: Props) {
  const t = useT();
  const failed = problem && said(problem, t);
  return (
    <Modal open onClose={onClose} title={title}>
      <ErrorSummary
        attempt={failed ? 1 : 0}
        lines={failed ? [{ text: [failed.title, failed.text].filter(Boolean).join('. ') }] : []}
      />
      <p>{text}</p>
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button look="primary" busy={busy} onClick={onConfirm}>
          {title}
        </Button>
      </div>
    </Modal>
  );
}
