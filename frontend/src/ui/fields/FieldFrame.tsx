import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '@/i18n/t';
import { cn } from '../cn';

export interface FrameProps {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
  /** Several controls: a fieldset whose legend is the label. */
  many?: boolean | undefined;
  half?: boolean | undefined;
  children: ReactNode;
}

/** A label above, a hint and an error between it and the control, where screen readers and eyes meet them first. */
export function FieldFrame({ id, label, hint, error, required, many, half, children }: FrameProps) {
  const t = useT();
  const name = (
    <>
      {label}
      {!required && <span className="ml-1 font-normal text-soft">{t('faults.optional')}</span>}
    </>
  );
  const notes = (
    <>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1 text-sm font-medium text-alarm-ink">
          <CircleAlert aria-hidden size={15} className="mt-0.5 shrink-0" />
          {error}
        </p>
      )}
    </>
  );
  const look = cn(
    'col-span-2 -ml-[15px] flex min-w-0 flex-col gap-1 border-l-3 pl-3',
    half && 'sm:col-span-1',
    error ? 'border-alarm-ink' : 'border-transparent',
  );
  if (many) {
    return (
      <fieldset className={look} aria-describedby={noted(id, hint, error)}>
        <legend className="mb-1 font-medium">{name}</legend>
        {notes}
        {children}
      </fieldset>
    );
  }
  return (
    <div className={look}>
      <label htmlFor={id} className="font-medium">
        {name}
      </label>
      {notes}
      {children}
    </div>
  );
}

/** Ids of the notes that a field has, for aria-describedby. */
export function noted(id: string, hint?: string, error?: string): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}
