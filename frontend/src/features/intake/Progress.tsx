import type { ReactNode } from 'react';

/** How far something is, in words and as a bar; without `share` it is not known. */
export function Bar({ share, label, children }: { share?: number | undefined; label: string; children?: ReactNode }) {
  return (
    <div className="flex items-center gap-3">
      <div className="min-w-0 flex-1">
        <p role="status" className="mb-1 text-sm">
          {label}
        </p>
        <progress
          aria-label={label}
          {...(share === undefined ? {} : { value: share })}
          max={1}
          className="block h-1.5 w-full accent-brand"
        />
      </div>
      {children}
    </div>
  );
}
