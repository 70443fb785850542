/** What the address says of a report's rows. */
import { only, several, single } from '@/lib/search';
import type { Report } from './intake';

/** What may become of a row, the best first. */
export const STATUSES: NonNullable<Report['rows'][number]['status']>[] = [
  'created',
  'updated',
  'unchanged',
  'held',
  'withdrawn',
  'rejected',
  'not_applied',
];

export interface RowSearch {
  status?: string[] | undefined;
  code?: string | undefined;
  row?: string | undefined;
}

export function rowSearch(search: Record<string, unknown>): RowSearch {
  const status = several(search.status).filter((one) => (STATUSES as string[]).includes(one));
  const [code, row] = [single(search.code), single(search.row)];
  return only<RowSearch>(search, {
    ...(status.length > 0 ? { status } : {}),
    ...(code && /^[A-Z_]{3,60}$/.test(code) ? { code } : {}),
    ...(row && /^\d{1,5}$/.test(row) ? { row } : {}),
  });
}
