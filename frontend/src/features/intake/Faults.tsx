import { Link } from '@tanstack/react-router';
import { integer } from '@/i18n/format';
import { useT } from '@/i18n/t';
import type { Search } from '@/lib/search';

/** The kinds of faults of a push or source, the most frequent first, in one line of a table. */
export function Faults({ faults }: { faults: { code: string; count: number }[] }) {
  const t = useT();
  const said = faults.map(({ code, count }) => `${t.label('fault', code)} (${count})`).join(', ');
  return said ? <span title={said}>{said}</span> : '–';
}

interface LeadProps {
  n: number | undefined;
  to: string;
  search?: Search;
  alarm?: boolean;
}

/** A figure that leads to its rows; nothing to see is no link. */
export function Lead({ n, to, search = {}, alarm = false }: LeadProps) {
  const t = useT();
  const text = integer(n ?? 0, t.language);
  if (!n) return <span className="text-soft">{text}</span>;
  return (
    <Link
      to={to}
      search={search as never}
      className={alarm ? 'font-semibold text-alarm-ink hover:underline' : 'hover:underline'}
    >
      {text}
    </Link>
  );
}
