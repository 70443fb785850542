import { Link, useRouterState } from '@tanstack/react-router';
import { type Label, useT } from '@/i18n/t';
import { cn } from './cn';

export interface Section {
  to: string;
  label: Label;
}

/** The lists of one room, each with an address of its own; looks like tabs, is a list of links. */
export function Sections({ label, sections }: { label: Label; sections: readonly Section[] }) {
  const t = useT();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <nav aria-label={t(label)} className="print-hide -mx-4 mt-1 overflow-x-auto px-4 md:-mx-6 md:px-6">
      <ul className="flex min-w-max gap-1 border-b border-line">
        {sections.map((one) => (
          <li key={one.to}>
            <Link
              to={one.to}
              aria-current={path === one.to ? 'page' : undefined}
              className={cn(
                '-mb-px flex h-9 items-center border-b-2 px-3 font-medium whitespace-nowrap coarse:h-11',
                path === one.to ? 'border-brand text-brand-deep' : 'border-transparent text-soft hover:text-ink',
              )}
            >
              {t(one.label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
