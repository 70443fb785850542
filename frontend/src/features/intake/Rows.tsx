/** The rows of a push or of a dry run: figures and faults that narrow them, a table, one row in whole. */
import { lazy, Suspense, useMemo } from 'react';
import { integer } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { usePhone } from '@/lib/media';
import { Button } from '@/ui/Button';
import { cn } from '@/ui/cn';
import { Cards } from '@/ui/list/Cards';
import { DataTable } from '@/ui/list/DataTable';
import { Empty } from '@/ui/States';
import type { Report, ReportRow } from './intake';
import { rowColumns, statusOf } from './rowColumns';
import { type RowSearch, STATUSES } from './search';

const RowDrawer = lazy(() => import('./RowDrawer'));

interface Props {
  counts: Record<string, number>;
  faults: { code: string; count: number }[];
  search: RowSearch;
  set: (patch: RowSearch) => void;
}

/** How many rows became what; each figure shows its rows. */
export function Figures({ counts, faults, search, set }: Props) {
  const t = useT();
  const shown = STATUSES.filter((status) => counts[status]);
  const only = (status: string) => (search.status?.length === 1 && search.status[0] === status ? undefined : [status]);
  return (
    <div className="flex flex-col gap-2">
      <div role="group" aria-label={t('intake.result')} className="flex flex-wrap gap-2">
        <Toggle
          on={!search.status && !search.code}
          n={counts.received ?? 0}
          label={t('intake.received')}
          onClick={() => set({ status: undefined, code: undefined })}
        />
        {shown.map((status) => (
          <Toggle
            key={status}
            on={search.status?.includes(status) ?? false}
            n={counts[status] ?? 0}
            label={t.label('row_status', status)}
            onClick={() => set({ status: only(status) })}
          />
        ))}
      </div>
      {faults.length > 0 && (
        <div
          role="group"
          aria-label={t('intake.byCode')}
          className="-mx-4 flex gap-1.5 overflow-x-auto px-4 md:mx-0 md:flex-wrap md:overflow-visible md:px-0"
        >
          {faults.map(({ code, count }) => (
            <button
              key={code}
              type="button"
              aria-pressed={search.code === code}
              onClick={() => set({ code: search.code === code ? undefined : code })}
              className={cn(
                'inline-flex min-h-7 shrink-0 items-center gap-1.5 rounded-full whitespace-nowrap border px-2.5 text-sm coarse:min-h-11',
                search.code === code
                  ? 'border-alarm-ink bg-alarm-wash text-alarm-ink'
                  : 'border-line bg-sheet text-ink hover:border-edge',
              )}
            >
              {t.label('fault', code)}
              <strong className="font-semibold">{integer(count, t.language)}</strong>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function Toggle({ on, n, label, onClick }: { on: boolean; n: number; label: string; onClick: () => void }) {
  const { language } = useT();
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onClick}
      className={cn(
        'flex min-w-26 flex-col items-start rounded-lg border px-3 py-1.5 text-left',
        on ? 'border-brand bg-brand-wash' : 'border-line bg-sheet hover:border-edge',
      )}
    >
      <span className="text-sm text-soft">{label}</span>
      <strong className="text-lg leading-5 font-semibold">{integer(n, language)}</strong>
    </button>
  );
}

interface TableProps {
  /** Columns shown, where there is no room for the usual ones. */
  cols?: string[];
  rows: ReportRow[] | undefined;
  /** Asks for the rows that are not here yet. */
  onMore?: (() => void) | undefined;
  search: RowSearch;
  set: (patch: RowSearch) => void;
}

export function RowTable({ cols, rows, onMore, search, set }: TableProps) {
  const t = useT();
  const phone = usePhone();
  const shown = useMemo(
    () =>
      (rows ?? [])
        .filter((row) => !search.status || search.status.includes(statusOf(row)))
        .filter((row) => !search.code || row.errors.some(({ code }) => code === search.code))
        .map((row) => ({ ...row, id: String(row.index), open: () => set({ row: String(row.index) }) })),
    [rows, search.status, search.code, set],
  );
  const open = search.row === undefined ? undefined : rows?.find(({ index }) => String(index) === search.row);
  return (
    <>
      {rows && shown.length === 0 ? (
        <Empty title={t('intake.emptyRows')} text={t('list.nothingText')} />
      ) : phone && rows ? (
        <>
          <Cards caption={t('intake.rows')} columns={rowColumns} rows={shown} />
          {onMore && (
            <Button look="quiet" onClick={onMore} className="mx-4 mb-4">
              {t('list.more')}
            </Button>
          )}
        </>
      ) : (
        <DataTable
          caption={t('intake.rows')}
          columns={rowColumns}
          cols={cols}
          rows={shown}
          total={shown.length}
          sort=""
          onSort={() => {}}
          onOpen={(row) => row.open()}
          onMore={onMore}
          loading={!rows}
        />
      )}
      <Suspense>{open && <RowDrawer row={open} onClose={() => set({ row: undefined })} />}</Suspense>
    </>
  );
}

/** The rows of a report with what was sent, where it is known. */
export function withData(report: Report, items: unknown): ReportRow[] {
  const sent = Array.isArray(items) ? items : [];
  return report.rows.map((row) => {
    const item: unknown = sent[row.index];
    const data = typeof item === 'object' && item !== null && 'data' in item ? item.data : item;
    return { ...row, data };
  });
}
