import { useId, useState } from 'react';
import { useT } from '@/i18n/t';
import { FieldFrame, noted } from '@/ui/fields/FieldFrame';
import { Input } from '@/ui/fields/Input';
import Ask from './Ask';
import type { WordProps } from './Words';
import type { Signing } from './words';

export default function SignDialog({ busy, problem, onTake, onClose }: WordProps<Signing>) {
  const t = useT();
  const id = useId();
  const [capacity, setCapacity] = useState('');
  const [office, setOffice] = useState('');
  const wrong = problem?.errors.find(({ pointer }) => pointer === '/capacity')?.detail;
  return (
    <Ask
      title={t('words.sign')}
      text={t('words.signText')}
      act={t('words.sign')}
      busy={busy}
      problem={problem}
      lines={wrong ? [{ id, text: wrong }] : []}
      onTake={() => onTake({ capacity: capacity.trim() || null, office: office.trim() || null })}
      onClose={onClose}
    >
      <FieldFrame id={id} label={t('words.capacity')} hint={t('words.capacityHint')} error={wrong} required={false}>
        <Input
          id={id}
          value={capacity}
          maxLength={500}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={noted(id, t('words.capacityHint'), wrong)}
          onChange={({ target }) => setCapacity(target.value)}
        />
      </FieldFrame>
      <FieldFrame id={`${id}-office`} label={t('words.office')} required={false}>
        <Input id={`${id}-office`} value={office} maxLength={500} onChange={({ target }) => setOffice(target.value)} />
      </FieldFrame>
    </Ask>
  );
}
