import { useInfiniteQuery } from '@tanstack/react-query';
import type { Change, Name, Resource } from '@/api/resource';
import { instant } from '@/i18n/format';
import { type Group, useT } from '@/i18n/t';
import { Button } from '../Button';
import type { AnyFields } from '../fields/kind';
import { Loading } from '../Skeleton';
import { Failed } from '../States';
import { Status } from '../Status';
import { FieldChanges } from './FieldChanges';

interface Props<N extends Name> {
  resource: Resource<N>;
  id: string;
  /** How values of known fields are shown. */
  fields?: AnyFields;
  /** Words of its states, where it has any. */
  group?: Group;
}

/** Who changed what, newest first, from the one log; each entry has its receipt. */
export function History<N extends Name>({ resource, id, fields = {}, group }: Props<N>) {
  const t = useT();
  const query = useInfiniteQuery(resource.changes(id));
  if (query.error && !query.data) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const changes = query.data.pages.flatMap((page) => page.items);
  if (changes.length === 0) return <p className="text-soft">{t('record.noHistory')}</p>;
  return (
    <>
      <ol className="relative ml-1.5 border-l border-line">
        {changes.map((change) => (
          <Entry key={change.id} change={change} fields={fields} group={group} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()} className="print-hide">
          {t('list.more')}
        </Button>
      )}
    </>
  );
}

interface EntryProps {
  change: Change;
  fields: AnyFields;
  group: Group | undefined;
}

function Entry({ change, fields, group }: EntryProps) {
  const t = useT();
  const of = (name: string) => change.fields.find((one) => one.name === name);
  const status = group && change.op === 'u' ? of('status') : undefined;
  const reason = status && of('reason')?.after;
  const told = change.fields.filter(({ name }) => !status || (name !== 'status' && name !== 'reason'));
  return (
    <li className="print-whole relative pb-5 pl-5">
      <span aria-hidden className="absolute top-1.5 -left-1 size-2 rounded-full bg-brand ring-3 ring-sheet" />
      <p className="flex flex-wrap items-center gap-x-2">
        <strong className="font-semibold">{change.actor_name}</strong>
        {change.op === 'c' && <span>{t('record.made')}</span>}
        {group && status && <Status group={group} value={String(status.after)} />}
        {change.op === 'u' && !status && <span>{t('record.edited')}</span>}
        {change.op === 'd' && <span>{t('record.removed')}</span>}
      </p>
      <p className="text-sm text-soft">
        <time dateTime={change.at}>{instant(change.at)}</time>
        {` · ${t('record.receipt', { n: change.leaf })}`}
      </p>
      {typeof reason === 'string' && (
        <blockquote className="mt-1 border-l-2 border-line pl-3 text-soft">{reason}</blockquote>
      )}
      {change.op === 'c' ? (
        <details className="mt-1 text-sm">
          <summary className="w-fit text-soft hover:text-ink coarse:py-2.5">{t('record.firstContent')}</summary>
          <FieldChanges changes={told} fields={fields} fresh />
        </details>
      ) : (
        <FieldChanges changes={told} fields={fields} />
      )}
    </li>
  );
}
