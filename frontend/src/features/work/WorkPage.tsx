import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  Building2,
  CircleAlert,
  FileCheck,
  FilePen,
  GraduationCap,
  type LucideIcon,
  PenLine,
  Play,
  Signature,
  Split,
  Undo2,
} from 'lucide-react';
import { useRef } from 'react';
import { me } from '@/api/me';
import { dayOf, daysBetween, instant, today } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { placeOf } from '@/lib/paths';
import { useRowKeys } from '@/ui/list/useRowKeys';
import { PageHead, Sheet } from '@/ui/Page';
import { Loading } from '@/ui/Skeleton';
import { Empty, Failed } from '@/ui/States';
import { grouped, type WorkItem, work } from './work';

const ICONS: Record<WorkItem['kind'], LucideIcon> = {
  campaign_draft: FilePen,
  campaign_returned: Undo2,
  campaign_approval: PenLine,
  training_event_draft: GraduationCap,
  programme_draft: FilePen,
  programme_review: Signature,
  attestation_confirmation: FileCheck,
  programme_activation: Play,
  batch_rejected: CircleAlert,
  hold: Split,
  reorganisation_confirmation: Building2,
};

/** Việc của tôi: a list of work, the longest wait first; each row leads to its object. */
export function WorkPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(work);
  const { data: who } = useSuspenseQuery(me);
  return (
    <>
      <PageHead title={t('work.name')}>
        <p className="text-soft">
          {who.memberships
            .map(({ unit }) => unit?.name)
            .filter(Boolean)
            .join(' · ')}
        </p>
      </PageHead>
      <div className="max-w-4xl px-4 pb-8 md:px-6">
        {error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : data ? (
          <Groups items={data} />
        ) : (
          <Sheet>
            <Loading />
          </Sheet>
        )}
      </div>
    </>
  );
}

function Groups({ items }: { items: WorkItem[] }) {
  const t = useT();
  const root = useRef<HTMLDivElement>(null);
  useRowKeys({ count: items.length, root, reveal: () => {} });
  if (items.length === 0) {
    return (
      <Sheet>
        <Empty title={t('work.empty')} text={t('work.emptyText')} />
      </Sheet>
    );
  }
  const groups = grouped(items, today());
  const places = new Map(groups.flatMap((group) => group.items).map((item, place) => [item, place]));
  return (
    <div ref={root} className="flex flex-col gap-5">
      {groups.map((group) => (
        <section key={group.urgency} aria-labelledby={`work-${group.urgency}`}>
          <h2 id={`work-${group.urgency}`} className="mb-1.5 flex items-baseline gap-2 font-semibold">
            {t.label('urgency', group.urgency)}
            <span className="text-sm font-normal text-soft">{t('work.count', { n: group.items.length })}</span>
          </h2>
          <Sheet>
            <ul className="divide-y divide-line">
              {group.items.map((item) => (
                <Row key={`${item.kind} ${item.id}`} item={item} place={places.get(item) ?? 0} />
              ))}
            </ul>
          </Sheet>
        </section>
      ))}
    </div>
  );
}

function Row({ item, place }: { item: WorkItem; place: number }) {
  const t = useT();
  const to = placeOf(item.href);
  const Icon = ICONS[item.kind] ?? CircleAlert;
  const days = daysBetween(dayOf(item.since), today());
  return (
    <li
      data-row={place}
      className="relative flex min-h-12 items-center gap-3 px-4 py-2 focus-within:bg-brand-wash hover:bg-brand-wash/60"
    >
      <Icon aria-hidden size={17} className="shrink-0 text-soft" />
      <div className="min-w-0 flex-1">
        {to ? (
          <Link to={to} className="block truncate font-medium after:absolute after:inset-0">
            {item.title}
          </Link>
        ) : (
          <span className="block truncate font-medium">{item.title}</span>
        )}
        <span className="text-sm text-soft">{t.label('work_kind', item.kind)}</span>
      </div>
      <time dateTime={item.since} title={instant(item.since)} className="shrink-0 text-sm text-soft">
        {days > 0 ? t('work.days', { n: days }) : instant(item.since).slice(11)}
      </time>
    </li>
  );
}
