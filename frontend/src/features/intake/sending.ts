/** A file on its way in: tried or sent as it is, in the format that its name says. */
import { api, sending, unwrap } from '@/api/client';
import { asProblem, problemOf } from '@/api/problem';
import type { Report } from './intake';

/** What rows take that do not say it themselves; a JSON batch that has defaults of its own goes by those. */
export interface Asked {
  unit: string | null;
  programme: string | null;
  kind: string | null;
}

const MEDIA: Record<string, string> = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  jsonl: 'application/x-ndjson',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
export const FILES = '.xlsx,.csv,.ndjson,.jsonl,.json';
const WHOLE = 2_000_000; // bytes of a file up to which a dry run tells of good rows, too

export const mediaOf = ({ name }: File) => MEDIA[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/json';

/** A table, whose rows have lines and columns. */
export const tabular = (file: File) => /csv|sheet/.test(mediaOf(file));

function query(file: File, { unit, programme, kind }: Asked) {
  const given = { unit, programme, ...(tabular(file) ? { kind } : {}) };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value)) as Partial<Record<keyof Asked, string>>;
}

/** The same for the same content under the same defaults: sent twice, it is stored once. */
export async function keyOf(file: File, asked: Asked): Promise<string> {
  const said = new TextEncoder().encode(JSON.stringify([mediaOf(file), query(file, asked)]));
  const whole = await new Blob([said, file]).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
  return `desk-${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

type OnSent = (share: number) => void;

function call(file: File, query: object, headers: object, onSent: OnSent, signal: AbortSignal) {
  return api.POST('/api/v1/intake/batches', {
    params: { query },
    body: file as never,
    bodySerializer: (body) => body as unknown as File,
    headers: { 'Content-Type': mediaOf(file), ...headers },
    fetch: sending(onSent),
    signal,
  });
}

/** What a push would answer; nothing is stored. */
export function tryFile(file: File, asked: Asked, onSent: OnSent, signal: AbortSignal): Promise<Report> {
  const report = file.size > WHOLE ? 'errors' : 'full';
  const answer = call(file, { ...query(file, asked), dry_run: true, report }, {}, onSent, signal);
  return unwrap(answer as never).catch((error) => {
    throw asProblem(error);
  }) as Promise<Report>;
}

/** The batch that it became; `replayed`: it had been sent before. A 422 with a report is one, too: no row was good. */
export async function sendFile(file: File, asked: Asked, onSent: OnSent, signal: AbortSignal) {
  try {
    const headers = { 'Idempotency-Key': await keyOf(file, asked) };
    const { data, error, response } = await call(file, query(file, asked), headers, onSent, signal);
    const report = (data ?? error) as Report | undefined;
    if (!report?.counts || !report.id) throw problemOf(response, error);
    return { id: report.id, replayed: response.headers.has('Idempotency-Replayed') };
  } catch (error) {
    throw asProblem(error);
  }
}
