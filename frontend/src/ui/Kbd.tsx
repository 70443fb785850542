import { Fragment } from 'react';
import { useT } from '@/i18n/t';

const NAMES: Record<string, string> = {
  mod: /Mac|iPhone/.test(navigator.userAgent) ? '⌘' : 'Ctrl',
  Enter: 'Enter',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** "mod+k" as keys to press together, "g v" as keys one after the other. */
export function Kbd({ keys }: { keys: string }) {
  const t = useT();
  return (
    <span className="inline-flex items-center gap-1 text-2xs text-soft coarse:hidden print:hidden">
      {keys.split(' ').map((chord, place) => (
        <Fragment key={chord}>
          {place > 0 && <span>{t('keys.then')}</span>}
          {chord.split('+').map((key) => (
            <kbd
              key={key}
              className="min-w-4.5 rounded-sm border border-b-2 border-line bg-sheet px-1 text-center font-sans leading-4"
            >
              {NAMES[key] ?? key.toUpperCase()}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
