import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Me } from '@/api/me';
import { asProblem } from '@/api/problem';
import { instant } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { Named } from '@/ui/fields/reference';
import { Notice } from '@/ui/form/Notice';
import { PageHead } from '@/ui/Page';
import { Empty, Failed } from '@/ui/States';
import { SampleTag } from '@/ui/Status';
import { BatchSteps } from './BatchSteps';
import { type Batch, batch, failureOf, open as isOpen, rowsOf } from './intake';
import { Bar } from './Progress';
import { Figures, RowTable } from './Rows';
import { State } from './State';
import type { RowSearch } from './search';

/** One push: its figures for all parties, its rows with what was sent for the unit that pushed it. */
export function BatchPage({ who, id, search }: { who: Me; id: string; search: RowSearch }) {
  const t = useT();
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(batch(id));
  const rows = useInfiniteQuery({ ...rowsOf(data, search), retry: false });
  const shown = useMemo(() => rows.data?.pages.flatMap((page) => page.items), [rows.data]);
  const { fetchNextPage, hasNextPage, isFetching } = rows;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const set = useCallback(
    (patch: RowSearch) =>
      void navigate({
        to: '.',
        search: ((old: RowSearch) => ({ ...old, ...patch })) as never,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const title = t('intake.batch', { at: instant(data.created_at) });
  const own = who.permissions.includes('intake:push') && who.memberships.some(({ unit }) => unit?.id === data.unit_id);
  const hidden = rows.error && asProblem(rows.error).status === 404;
  return (
    <div className="flex h-full flex-col">
      <PageHead
        title={title}
        crumbs={[
          { label: t('intake.name'), to: '/intake' },
          { label: t('intake.batches'), to: '/intake/batches' },
          { label: instant(data.created_at) },
        ]}
        beside={
          <>
            <State batch={data} />
            {data.sample && <SampleTag />}
          </>
        }
        actions={!rows.error && <BatchSteps batch={data} own={own} />}
      >
        <p className="mb-3 flex flex-wrap gap-x-4 text-soft">
          <Named kind="unit" id={data.unit_id} />
          <Named kind="source" id={data.source_id} />
          <span>{t.label('batch_mode', data.mode)}</span>
          {data.receipt !== null && (
            <Link to="/audit/receipts/$leaf" params={{ leaf: String(data.receipt) }} className="link">
              {t('record.receipt', { n: data.receipt })}
            </Link>
          )}
        </p>
        <Way batch={data} seen={!rows.error} />
        <Figures
          counts={data.counts}
          faults={data.by_code as { code: string; count: number }[]}
          search={search}
          set={set}
        />
      </PageHead>
      <div className="mt-2 min-h-0 flex-1 md:border-t md:border-line">
        {hidden ? (
          <Empty title={t('intake.notOwn')} text={t('intake.notOwnText')} />
        ) : rows.error ? (
          <Failed error={rows.error} retry={() => void rows.refetch()} />
        ) : (
          <RowTable rows={shown} onMore={hasNextPage && !isFetching ? more : undefined} search={search} set={set} />
        )}
      </div>
    </div>
  );
}

/** A job on its way, or why it went no further. */
function Way({ batch: one, seen }: { batch: Batch; seen: boolean }) {
  const t = useT();
  const failure = useQuery({ ...failureOf(one.id), enabled: seen && one.status === 'failed' }).data;
  const end =
    one.status === 'cancelled' ? t('intake.cancelled') : failure && t('intake.failed', { why: failure.detail });
  if (end) {
    return (
      <div className="mb-3">
        <Notice>{end}</Notice>
      </div>
    );
  }
  if (!isOpen(one)) return null;
  const label =
    one.status === 'queued' ? t('intake.waitingTurn') : t('intake.processed', { n: one.processed, total: one.total });
  return (
    <div className="mb-3 max-w-xl">
      <Bar share={one.status === 'queued' ? undefined : one.processed / Math.max(1, one.total)} label={label} />
    </div>
  );
}
