import type { ReactNode } from 'react';
import { Button } from '../Button';

interface Props {
  children: ReactNode;
  action?: string;
  onAction?: () => void;
}

/** A sentence that stands above a form or page, with one thing to do about it. */
export function Notice({ children, action, onAction }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-active-ink/25 bg-active-wash px-3 py-1.5">
      <p className="min-w-0 flex-1 text-sm text-active-ink">{children}</p>
      {action && (
        <Button look="quiet" className="-mr-2 text-active-ink hover:bg-white/60" onClick={onAction}>
          {action}
        </Button>
      )}
    </div>
  );
}
