import { Fragment, useRef } from 'react';
import { useT } from '@/i18n/t';
import type { Column } from './columns';
import { useRowKeys } from './useRowKeys';

interface Props<T extends { id: string }> {
  caption: string;
  columns: Column<T>[];
  rows: T[];
}

/** The list on a phone: a card for each row, with its title, its state and a few lines. */
export function Cards<T extends { id: string }>({ caption, columns, rows }: Props<T>) {
  const t = useT();
  const list = useRef<HTMLUListElement>(null);
  useRowKeys({ count: rows.length, root: list, reveal: () => {} });
  const of = (place: Column<T>['card']) => columns.filter((column) => column.card === place);
  return (
    <ul ref={list} aria-label={caption} className="flex flex-col gap-2 px-4 pb-4">
      {rows.map((row, index) => (
        <li
          key={row.id}
          data-row={index}
          className="print-whole relative rounded-lg border border-line bg-sheet p-3 shadow-raised focus-within:border-brand"
        >
          <div className="flex items-start justify-between gap-2">
            <div className="min-w-0 text-lg font-semibold [&_:is(a,button)]:text-left [&_:is(a,button)]:font-semibold [&_:is(a,button)]:after:absolute [&_:is(a,button)]:after:inset-0">
              {of('title').map((column) => (
                <Fragment key={column.id}>{column.cell(row)}</Fragment>
              ))}
            </div>
            {of('corner').map((column) => (
              <span key={column.id}>{column.cell(row)}</span>
            ))}
          </div>
          <dl className="mt-1.5 flex flex-col gap-0.5 text-sm">
            {of('line').map((column) => (
              <div key={column.id} className="flex gap-1.5">
                <dt className="shrink-0 text-soft">{t(column.label)}</dt>
                <dd className="min-w-0 truncate">{column.cell(row)}</dd>
              </div>
            ))}
          </dl>
          {of('foot').map((column) => (
            <div key={column.id} className="relative mt-2 flex flex-wrap gap-2 empty:hidden">
              {column.cell(row)}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
