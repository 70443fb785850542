import { Send } from 'lucide-react';
import { useMemo } from 'react';
import { integer } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { Button } from '@/ui/Button';
import { cn } from '@/ui/cn';
import type { Report, ReportRow } from './intake';
import { Figures, RowTable, withData } from './Rows';
import { lineOf } from './rowColumns';
import type { Way } from './SendPage';
import type { RowSearch } from './search';

const NARROW = ['row', 'status', 'key', 'errors']; // beside the source
const EXAMPLES = 3; // rows told of each kind of fault

interface Props {
  report: Report;
  /** Of JSON. */
  text: string;
  search: RowSearch;
  set: (patch: RowSearch) => void;
  way: Way;
}

/** What a push would become, by kind of fault and row by row; then sending it. */
export function SendResult({ report, text, search, set, way }: Props) {
  const t = useT();
  const rows = useMemo(() => withData(report, itemsOf(text)), [report, text]);
  const { received, rejected, not_applied } = report.counts;
  const good = received - rejected - not_applied;
  return (
    <>
      <div className="border-b border-line p-4">
        <div role="status">
          <h2 className="mb-2 font-semibold">{t('intake.tryResult')}</h2>
        </div>
        <Figures counts={report.counts} faults={[]} search={search} set={set} />
        <Faults report={report} rows={rows} search={search} set={set} />
        <div className="mt-3 flex flex-wrap items-center gap-3">
          {good > 0 && (
            <Button look="primary" icon={Send} busy={way.sent.isPending} onClick={() => way.sent.mutate()}>
              {t('intake.sendButton')}
            </Button>
          )}
          <p className="text-soft">{good > 0 ? t('intake.sendReady', { n: good }) : t('intake.nothingToSend')}</p>
        </div>
      </div>
      <div className="min-h-0 flex-1">
        <RowTable cols={NARROW} rows={rows} search={search} set={set} />
      </div>
    </>
  );
}

function itemsOf(text: string): unknown {
  try {
    return (JSON.parse(text) as { items?: unknown }).items;
  } catch {
    return undefined; // a file of another format
  }
}

/** Each kind of fault with a few rows that have it; choosing one narrows the table to its rows. */
function Faults({ report, rows, search, set }: Pick<Props, 'report' | 'search' | 'set'> & { rows: ReportRow[] }) {
  const t = useT();
  if (report.by_code.length === 0) return null;
  return (
    <ul aria-label={t('intake.examples')} className="mt-3 grid max-h-72 gap-2 overflow-y-auto xl:grid-cols-2">
      {report.by_code.map(({ code, count }) => (
        <li key={code} className="border-l-3 border-alarm-ink/40 pl-3">
          <button
            type="button"
            aria-pressed={search.code === code}
            onClick={() => set({ code: search.code === code ? undefined : code })}
            className={cn(
              'min-h-7 text-left font-medium hover:underline coarse:min-h-11',
              search.code === code ? 'text-alarm-ink' : 'text-ink',
            )}
          >
            {t.label('fault', code)}
            <strong className="ml-1.5 font-semibold">{integer(count, t.language)}</strong>
          </button>
          <ul className="text-sm text-soft">
            {rows
              .flatMap((row) => row.errors.filter((one) => one.code === code).map((fault) => ({ row, fault })))
              .slice(0, EXAMPLES)
              .map(({ row, fault }) => (
                <li key={row.index + fault.pointer}>
                  <Place row={row} column={fault.column} />
                  {`: ${fault.detail}`}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Place({ row, column }: { row: ReportRow; column: string | undefined }) {
  const t = useT();
  const line = lineOf(row);
  return column ? t('intake.column', { line, column }) : t('intake.row', { n: line });
}
