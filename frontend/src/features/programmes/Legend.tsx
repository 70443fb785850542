import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '@/i18n/t';
import { Badge, TONE_OF } from '@/ui/Status';
import type { Row } from './provinces';
import { type MapSearch, NONE, PATH } from './search';

/** The provinces of one state, or those with no programme. */
export function rowsOfState(rows: Row[], state: string | undefined): Row[] {
  if (state === undefined) return rows;
  if (state === NONE) return rows.filter(({ programmes }) => programmes.length === 0);
  return rows.filter(({ programmes }) => programmes.some(({ status }) => status === state));
}

/** What each colour means, and how many provinces stand so; each number leads to these. */
export function Legend({ rows }: { rows: Row[] }) {
  const t = useT();
  const states = PATH.filter((state) => rowsOfState(rows, state).length > 0);
  return (
    <section aria-label={t('map.legend')} className="shrink-0 md:w-56">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 md:flex-col">
        {states.map((state) => (
          <Line key={state} state={state} rows={rows}>
            <Badge tone={TONE_OF[state] ?? 'neutral'}>{t.label('programme_status', state)}</Badge>
          </Line>
        ))}
        <Line state={NONE} rows={rows}>
          <span className="rounded-full border border-edge bg-sheet px-2 text-xs leading-5 text-soft">
            {t('map.missing')}
          </span>
        </Line>
      </ul>
      <p className="mt-3 text-xs text-soft">{t('map.islands')}</p>
    </section>
  );
}

function Line({ state, rows, children }: { state: string; rows: Row[]; children: ReactNode }) {
  return (
    <li>
      <Link
        to="."
        search={((old: MapSearch) => ({ ...old, view: 'table', only: state })) as never}
        className="-mx-1 flex min-h-7 items-center justify-between gap-3 rounded-sm px-1 hover:bg-sunken hover:underline coarse:min-h-11"
      >
        {children}
        <span>{rowsOfState(rows, state).length}</span>
      </Link>
    </li>
  );
}
