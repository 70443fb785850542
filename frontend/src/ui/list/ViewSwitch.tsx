import type { LucideIcon } from 'lucide-react';
import { useT } from '@/i18n/t';
import { cn } from '../cn';

interface Props {
  views: { value: string; label: string; icon: LucideIcon }[];
  value: string;
  onChange: (value: string) => void;
}

/** One of a few ways to see the same. */
export function ViewSwitch({ views, value, onChange }: Props) {
  const t = useT();
  return (
    <div role="group" aria-label={t('list.view')} className="flex rounded-md bg-sunken p-0.5">
      {views.map(({ value: one, label, icon: Icon }) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === value}
          onClick={() => onChange(one)}
          className={cn(
            'flex h-7 items-center gap-1.5 rounded-[5px] px-2.5 text-sm font-medium hover:text-ink coarse:h-11',
            one === value ? 'bg-sheet text-ink shadow-raised' : 'text-soft',
          )}
        >
          <Icon aria-hidden size={15} />
          {label}
        </button>
      ))}
    </div>
  );
}
