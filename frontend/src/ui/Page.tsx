import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useT } from '@/i18n/t';

export interface Crumb {
  label: string;
  /** None: the page itself. */
  to?: string | undefined;
}

interface Props {
  title: string;
  /** Beside the title: a status, a count. */
  beside?: ReactNode;
  actions?: ReactNode;
  crumbs?: Crumb[] | undefined;
  children?: ReactNode;
}

/** The head of a page: where it stands, what it is called (in the window, too), what can be done. */
export function PageHead({ title, beside, actions, crumbs, children }: Props) {
  const t = useT();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return (
    <div className="px-4 pt-3 pb-2 md:px-6 print:px-0">
      {crumbs && <Crumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        {beside}
        {actions && <div className="print-hide flex flex-wrap items-center gap-2 md:ml-auto">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = useT();
  return (
    <nav aria-label={t('nav.breadcrumbs')} className="print-hide mb-0.5">
      <ol className="flex items-center gap-1 text-sm text-soft">
        {crumbs.map((crumb, place) => (
          <li key={crumb.label} className="flex min-w-0 items-center gap-1">
            {place > 0 && <ChevronRight aria-hidden size={14} />}
            {crumb.to ? (
              <Link
                to={crumb.to}
                className="whitespace-nowrap underline-offset-2 hover:text-brand-deep hover:underline coarse:py-2"
              >
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page" className="min-w-0 max-w-80 truncate">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** White paper on the desk. */
export function Sheet({ children, className = '' }: { children: ReactNode; className?: string }) {
  return (
    <section
      className={`rounded-lg border border-line bg-sheet shadow-raised print:border-0 print:shadow-none ${className}`}
    >
      {children}
    </section>
  );
}
