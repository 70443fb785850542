/** The columns of a list, which are also the lines of its cards. */
import type { ReactNode } from 'react';
import type { Label } from '@/i18n/t';

export interface Column<T> {
  id: string;
  label: Label;
  cell: (item: T) => ReactNode;
  /** The API's name of the sort, without sign; `falling` where the newest matter. */
  sort?: string;
  falling?: boolean;
  /** A class of the column's width; those without share what is left. */
  width?: string;
  /** Figures stand to the right, so that they can be compared. */
  figure?: boolean;
  /** Where it stands on a phone's card. */
  card?: 'title' | 'corner' | 'line' | 'foot';
  /** Only shown when chosen. */
  optional?: boolean;
}

// biome-ignore lint/suspicious/noExplicitAny: for code that reads names and labels alone
export type AnyColumn = Column<any>;

export function shownColumns(columns: AnyColumn[], chosen: string[] | undefined): Set<string> {
  const known = chosen?.filter((id) => columns.some((one) => one.id === id));
  return new Set(known?.length ? known : columns.filter((one) => !one.optional).map(({ id }) => id));
}
