import { useQuery } from '@tanstack/react-query';
import { today } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { asked, type ListSearch } from '@/lib/listing';
import { monthRange } from '@/lib/month';
import type { Search } from '@/lib/search';
import { MonthCalendar } from '@/ui/calendar/MonthCalendar';
import { Notice } from '@/ui/form/Notice';
import { Failed } from '@/ui/States';
import { campaigns, placeOf, question } from './campaigns';

/** The campaigns of a month that the filters leave; an empty month leads to the nearest that has any. */
export function Calendar({ search, set }: { search: ListSearch; set: (patch: Search) => void }) {
  const t = useT();
  const month = search.month ?? today().slice(0, 7);
  const { first, last } = monthRange(month);
  const filter = asked(question, search);
  const query = useQuery(
    campaigns.some({
      ...filter,
      starts_on_to: [filter.starts_on_to ?? last, last].sort()[0] ?? last,
      ends_on_from: [filter.ends_on_from ?? first, first].sort()[1] ?? first,
      sort: '-starts_on',
    }),
  );
  const events = query.data?.items ?? [];
  const nearest = useQuery({ ...campaigns.some(filter), enabled: query.isSuccess && events.length === 0 }).data
    ?.items[0];
  if (query.error) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return (
    <>
      {query.isSuccess && events.length === 0 && nearest && (
        <div className="mb-2 px-4 md:px-6">
          <Notice action={t('calendar.goThere')} onAction={() => set({ month: nearest.starts_on.slice(0, 7) })}>
            {t('calendar.nearest', { title: nearest.title })}
          </Notice>
        </div>
      )}
      <MonthCalendar
        month={month}
        onMonth={(next) => set({ month: next })}
        events={events}
        group="campaign_status"
        to={placeOf}
        busy={query.isFetching}
      />
    </>
  );
}
