import { Check } from 'lucide-react';
import { type Group, useT } from '@/i18n/t';
import { cn } from '../cn';
import { Status } from '../Status';

interface Props {
  group: Group;
  /** States in the order of a life without detours. */
  path: readonly string[];
  status: string;
}

/** Where on its way an object stands; a state beside the way (returned, cancelled) is shown alone. */
export function Lifecycle({ group, path, status }: Props) {
  const t = useT();
  const at = path.indexOf(status);
  if (at < 0) return <Status group={group} value={status} />;
  return (
    <ol aria-label={t('record.lifecycle')} className="flex flex-wrap items-center gap-y-1">
      {path.map((state, place) => (
        <li
          key={state}
          aria-current={place === at ? 'step' : undefined}
          className={cn('flex items-center text-sm', place > at ? 'text-soft' : 'text-brand-deep')}
        >
          {place > 0 && <span aria-hidden className={cn('mx-2 h-px w-6', place > at ? 'bg-edge' : 'bg-brand')} />}
          <span
            aria-hidden
            className={cn(
              'mr-1.5 flex size-4.5 items-center justify-center rounded-full border text-2xs',
              place < at && 'border-brand bg-brand text-white',
              place === at && 'border-2 border-brand',
              place > at && 'border-edge',
            )}
          >
            {place < at && <Check size={12} strokeWidth={3} />}
            {place === at && <span className="size-1.5 rounded-full bg-brand" />}
          </span>
          <span className={place === at ? 'font-semibold' : ''}>{t.label(group, state)}</span>
          <span className="sr-only">
            {place < at ? t('record.past') : place === at ? t('record.now') : t('record.ahead')}
          </span>
        </li>
      ))}
    </ol>
  );
}
