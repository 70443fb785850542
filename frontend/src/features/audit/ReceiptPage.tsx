import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Change } from '@/api/resource';
import { instant, integer } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { placeOf } from '@/lib/paths';
import { Button } from '@/ui/Button';
import { Named } from '@/ui/fields/reference';
import { Notice } from '@/ui/form/Notice';
import { PageHead, Sheet } from '@/ui/Page';
import { FactList } from '@/ui/record/Facts';
import { FieldChanges } from '@/ui/record/FieldChanges';
import { Loading } from '@/ui/Skeleton';
import { Empty, Failed } from '@/ui/States';
import { receipt, writtenUnder } from './audit';
import { WORDS } from './words';

/** One receipt: its place in the log and, for what the reader may see, every field before and after. */
export function ReceiptPage({ index, object, whole }: { index: number; object?: string; whole: () => void }) {
  const t = useT();
  const { data } = useSuspenseQuery(receipt(index));
  const name = t('audit.receipt', { n: index });
  return (
    <>
      <PageHead
        title={name}
        crumbs={[
          { label: t('audit.name'), to: '/audit' },
          { label: t('audit.receipts'), to: '/audit/receipts' },
          { label: name },
        ]}
      />
      <div className="flex flex-col gap-4 px-4 pt-1 pb-8 md:px-6 print:px-0">
        <Sheet className="p-5">
          <FactList
            facts={[
              { label: t('audit.at'), value: <time dateTime={data.at}>{instant(data.at)}</time> },
              { label: t('audit.actor'), value: <Named kind="actor" id={data.actor_id} /> },
              { label: t('audit.action'), value: t.label('action', data.action) },
              { label: t('audit.count'), value: t('audit.changeCount', { n: data.changes }) },
              { label: t('audit.hash'), value: <Hash value={data.hash} /> },
              { label: t('audit.root'), value: <Hash value={data.root} /> },
              { label: t('audit.request'), value: <Hash value={data.request_id} /> },
              {
                label: t('audit.size'),
                value: `${integer(data.size, t.language)} ${t('audit.receipts').toLowerCase()}`,
              },
            ]}
          />
        </Sheet>
        {object && (
          <Notice action={t('audit.everything')} onAction={whole}>
            {t('audit.one')}
          </Notice>
        )}
        <Written index={index} object={object} />
      </div>
    </>
  );
}

function Hash({ value }: { value: string }) {
  return <code className="text-sm break-all text-soft select-all">{value}</code>;
}

function Written({ index, object }: { index: number; object: string | undefined }) {
  const t = useT();
  const query = useInfiniteQuery(writtenUnder(index, object));
  if (query.error && !query.data) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) {
    return (
      <Sheet>
        <Loading />
      </Sheet>
    );
  }
  const changes = query.data.pages.flatMap((page) => page.items);
  if (changes.length === 0) return <Empty title={t('audit.hidden')} />;
  return (
    <section aria-label={t('audit.changes')} className="flex flex-col gap-3">
      {changes.map((change) => (
        <One key={change.id} change={change} />
      ))}
      {query.hasNextPage && (
        <Button
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
          className="print-hide self-start"
        >
          {t('list.more')}
        </Button>
      )}
    </section>
  );
}

/** Tables whose rows have a page of their own, and where the API has them. */
const HOMES: Record<string, string> = {
  activity: 'activities',
  campaign: 'campaigns',
  training_event: 'training-events',
  programme: 'programmes',
  unit: 'units',
  user_account: 'users',
  service_account: 'service-accounts',
  membership: 'memberships',
};

function One({ change }: { change: Change }) {
  const t = useT();
  const home = change.op === 'd' ? undefined : placeOf(`/api/v1/${HOMES[change.table]}/${change.object_id}`);
  return (
    <Sheet className="print-whole px-5 py-4">
      <h2 className="flex flex-wrap items-baseline gap-x-2 font-semibold">
        {t.label('table', change.table)}
        <span className="font-normal text-soft">{t.label('change_op', change.op).toLowerCase()}</span>
        {home && (
          <Link to={home} className="link ml-auto text-sm font-normal">
            {t('audit.open')}
          </Link>
        )}
      </h2>
      {change.fields.length === 0 ? (
        <p className="text-soft">{t('audit.noFields')}</p>
      ) : (
        <FieldChanges changes={change.fields} fields={WORDS[change.table] ?? {}} fresh={change.op === 'c'} />
      )}
    </Sheet>
  );
}
