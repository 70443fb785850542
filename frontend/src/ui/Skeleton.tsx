import { useT } from '@/i18n/t';
import { cn } from './cn';

/** Grey where text will stand, of the text's own size, so that nothing moves when it comes. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('skeleton', className)} />;
}

/** Announces loading once; the shapes are for the eye. */
export function Loading({ lines = 6, label }: { lines?: number; label?: string }) {
  const t = useT();
  return (
    <div role="status" className="flex flex-col gap-4 p-4">
      <span className="sr-only">{label ?? t('common.loading')}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <Skeleton key={line} className={['w-11/12', 'w-3/5', 'w-4/5'][line % 3] ?? ''} />
      ))}
    </div>
  );
}
