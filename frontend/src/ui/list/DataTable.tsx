/** Rows of 32 px, of which only those in view are in the document; the head stays, the rows are walked by keyboard. */
import { columnVisibilityFeature, createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useT } from '@/i18n/t';
import { usePrinting } from '@/lib/printing';
import { cn } from '../cn';
import { Skeleton } from '../Skeleton';
import { type AnyColumn, type Column, shownColumns } from './columns';
import { useRowKeys } from './useRowKeys';

const ROW = 33; // px, the line below included
const AHEAD = 20; // rows before the end at which the next page is asked for

interface Row {
  id: string;
}

interface Props<T extends Row> {
  caption: string;
  columns: Column<T>[];
  cols: string[] | undefined;
  rows: T[];
  /** Of all pages, when the API has counted. */
  total: number | undefined;
  sort: string;
  onSort: (sort: string) => void;
  onOpen: (row: T) => void;
  onPreview?: (row: T) => void;
  /** Asked for when the end comes near. */
  onMore: (() => void) | undefined;
  loading: boolean;
}

const features = tableFeatures({ columnVisibilityFeature });

export function DataTable<T extends Row>(props: Props<T>) {
  const { columns, rows, cols, loading, onMore } = props;
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const shown = useMemo(() => {
    const visible = shownColumns(columns, cols);
    return Object.fromEntries(columns.map(({ id }) => [id, visible.has(id)]));
  }, [columns, cols]);
  const table = useTable({
    features,
    columns: useMemo(() => {
      const helper = createColumnHelper<typeof features, T>();
      return helper.columns(
        columns.map((one) => helper.display({ id: one.id, cell: ({ row }) => one.cell(row.original) })),
      );
    }, [columns]),
    data: rows,
    getRowId: (row) => row.id,
    state: { columnVisibility: shown },
  });
  const models = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: models.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const inView = printing ? models.map((_, index) => ({ index, start: 0, end: 0 })) : items;
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (onMore && last >= models.length - AHEAD) onMore();
  }, [last, models.length, onMore]);
  useRowKeys({
    count: models.length,
    root: scroller,
    reveal: (index) => virtual.scrollToIndex(index),
    preview: (index) => rows[index] && props.onPreview?.(rows[index]),
  });

  const visible = columns.filter(({ id }) => shown[id]);
  const before = printing ? 0 : (items[0]?.start ?? 0);
  const after = printing ? 0 : virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div
      ref={scroller}
      className="print-plain h-full overflow-auto overscroll-contain"
      tabIndex={0}
      role="region"
      aria-label={props.caption}
      aria-busy={loading}
    >
      <table className="w-full table-fixed border-collapse text-base" aria-rowcount={(props.total ?? rows.length) + 1}>
        <caption className="sr-only">{props.caption}</caption>
        <colgroup>
          {visible.map((one) => (
            <col key={one.id} className={one.width} />
          ))}
        </colgroup>
        <thead className="sticky top-0 z-10 bg-sunken print:static">
          <tr aria-rowindex={1}>
            {visible.map((one) => (
              <Head key={one.id} column={one} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Spacer height={before} />}
          {inView.map(({ index }) => {
            const row = models[index];
            return (
              row && (
                <tr
                  key={row.id}
                  data-row={index}
                  aria-rowindex={index + 2}
                  onClick={(event) => plain(event.target) && props.onOpen(row.original)}
                  className="h-[33px] cursor-default border-b border-line bg-sheet -outline-offset-2 outline-focus hover:bg-brand-wash/60 has-[:is(a,button):focus-visible]:bg-brand-wash has-[:is(a,button):focus-visible]:outline-2 print:h-auto"
                >
                  {row.getVisibleCells().map((cell, place) => (
                    <td
                      key={cell.id}
                      className={cn(
                        'truncate px-3 first:pl-6 [&_:is(a,button)]:outline-none print:px-1 print:py-1 print:whitespace-normal',
                        visible[place]?.figure && 'text-right',
                      )}
                    >
                      <table.FlexRender cell={cell} />
                    </td>
                  ))}
                </tr>
              )
            );
          })}
          {after > 0 && <Spacer height={after} />}
          {loading && <Waiting columns={visible.length} rows={rows.length > 0 ? 2 : 12} label={t('common.loading')} />}
        </tbody>
      </table>
    </div>
  );
}

/** A click on the row itself, not on a link or button in it, and not the end of selecting text. */
function plain(target: EventTarget): boolean {
  return !(target as HTMLElement).closest('a, button, input, label') && !getSelection()?.toString();
}

function Spacer({ height }: { height: number }) {
  return (
    <tr aria-hidden>
      <td style={{ height }} />
    </tr>
  );
}

function Waiting({ columns, rows, label }: { columns: number; rows: number; label: string }) {
  const across = [...Array(columns).keys()];
  return [...Array(rows).keys()].map((row) => (
    <tr key={row} className="h-[33px] border-b border-line bg-sheet">
      {across.map((column) => (
        <td key={column} className="px-3 first:pl-6">
          {row + column === 0 && (
            <span role="status" className="sr-only">
              {label}
            </span>
          )}
          <Skeleton className={column === 0 ? 'w-4/5' : 'w-3/5'} />
        </td>
      ))}
    </tr>
  ));
}

function Head({ column, sort, onSort }: { column: AnyColumn; sort: string; onSort: (sort: string) => void }) {
  const t = useT();
  const mine = sort.replace('-', '') === column.sort;
  const falling = sort.startsWith('-');
  const next = mine ? (falling ? column.sort : `-${column.sort}`) : `${column.falling ? '-' : ''}${column.sort}`;
  const Arrow = mine ? (falling ? ArrowDown : ArrowUp) : ArrowUpDown;
  const name = t(column.label);
  return (
    <th
      scope="col"
      aria-sort={mine ? (falling ? 'descending' : 'ascending') : undefined}
      className={cn(
        'h-8 border-b border-line px-3 text-sm font-semibold text-soft first:pl-6 print:px-1',
        column.figure ? 'text-right' : 'text-left',
      )}
    >
      {column.sort ? (
        <button
          type="button"
          onClick={() => onSort(next ?? '')}
          className={cn(
            '-mx-1.5 inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 hover:bg-line coarse:h-11',
            mine && 'text-ink',
          )}
        >
          {name}
          <Arrow aria-hidden size={13} className={cn('print-hide', !mine && 'opacity-40')} />
        </button>
      ) : (
        name
      )}
    </th>
  );
}
