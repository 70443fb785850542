/** A central programme in the provinces: tiles, a map and a table of the same, on the map of a day. */
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FilterX, Grid3x3, Map as MapIcon, Rows3 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { day, today } from '@/i18n/format';
import { type Translate, useT } from '@/i18n/t';
import { Button } from '@/ui/Button';
import { cn } from '@/ui/cn';
import { ViewSwitch } from '@/ui/list/ViewSwitch';
import { ProvinceGrid } from '@/ui/map/ProvinceGrid';
import { cutOf, MERGED_ON, type Place } from '@/ui/map/places';
import { PageHead } from '@/ui/Page';
import { Loading } from '@/ui/Skeleton';
import { Empty, Failed } from '@/ui/States';
import { TONE_OF } from '@/ui/Status';
import { TimeSlider } from '@/ui/TimeSlider';
import { Legend, rowsOfState } from './Legend';
import { ProvinceTable } from './ProvinceTable';
import { short, type Whole } from './programmes';
import { type Row, rowsOn, tileOf } from './provinces';
import { type MapSearch, NONE, PATH, placeOf, programmes, type View } from './search';

const ProvinceMap = lazy(() => import('@/ui/map/ProvinceMap'));

/** The last day of a programme that is over, else today: the map under which it was carried out. */
export function usualDay({ ends_on }: Pick<Whole, 'ends_on'>): string {
  return ends_on && ends_on < today() ? ends_on : today();
}

export function ProvincesPage({ id, search }: { id: string; search: MapSearch }) {
  const t = useT();
  const navigate = useNavigate();
  const { data: record } = useSuspenseQuery(programmes.one(id));
  const at = search.at ?? usualDay(record);
  const view = (search.view as View | undefined) ?? 'grid';
  const { data, error, refetch } = useQuery({ ...rowsOn(id, at), placeholderData: (before) => before });
  const set = (patch: MapSearch) =>
    void navigate({ to: '.', search: ((old: MapSearch) => ({ ...old, ...patch })) as never, replace: true });
  const head = (
    <PageHead
      title={t('programmes.provinces')}
      beside={<span className="text-soft">{t('map.day', { day: day(at) })}</span>}
      crumbs={[
        { label: t('programmes.name'), to: '/programmes' },
        { label: short(record), to: placeOf({ id }) },
        { label: t('programmes.provinces') },
      ]}
      actions={
        <ViewSwitch
          value={view}
          onChange={(next) => set({ view: next === 'grid' ? undefined : next, only: undefined })}
          views={[
            { value: 'grid', label: t('map.grid'), icon: Grid3x3 },
            { value: 'geo', label: t('map.geo'), icon: MapIcon },
            { value: 'table', label: t('map.table'), icon: Rows3 },
          ]}
        />
      }
    />
  );
  if (record.level !== 'central') {
    return (
      <>
        {head}
        <Empty title={t('map.noneAbove')} text={t('map.noneAboveText')} />
      </>
    );
  }
  return (
    <div className="flex flex-col md:h-full print:block">
      {head}
      <div className="px-4 pb-2 md:px-6">
        <TimeSlider
          value={at}
          from="2017-01-01"
          to={today()}
          today={today()}
          marks={[{ day: MERGED_ON, label: t('map.n', { n: 34 }) }]}
          onChange={(next) => set({ at: next === usualDay(record) ? undefined : next })}
        />
      </div>
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : data ? (
        <Views rows={data} at={at} view={view} state={search.only} onState={() => set({ only: undefined })} />
      ) : (
        <Loading lines={12} />
      )}
    </div>
  );
}

interface ViewsProps {
  rows: Row[];
  at: string;
  view: View;
  /** Of the table: the provinces in this state alone. */
  state: string | undefined;
  onState: () => void;
}

function Views({ rows, at, view, state, onState }: ViewsProps) {
  const t = useT();
  const cut = cutOf(at);
  const places = rows.map((row) => placeAt(row, at, t));
  const label = t('map.day', { day: day(at) });
  return (
    <>
      {view !== 'table' && (
        <div className="flex min-h-0 flex-1 flex-col gap-3 px-4 pb-4 md:flex-row md:px-6">
          <div className={cn('min-h-0 flex-1', view === 'geo' && 'aspect-[400/404] md:aspect-auto')}>
            {view === 'grid' ? (
              <ProvinceGrid cut={cut} places={places} label={label} />
            ) : (
              <Suspense fallback={<Loading lines={12} />}>
                <ProvinceMap cut={cut} places={places} label={label} />
              </Suspense>
            )}
          </div>
          <Legend rows={rows} />
        </div>
      )}
      {view === 'table' && state && (
        <p className="print-hide flex flex-wrap items-center gap-2 px-4 pb-2 md:px-6">
          {t('map.only', {
            state: state === NONE ? t('map.missing') : t.label('programme_status', state),
            n: rowsOfState(rows, state).length,
          })}
          <Button look="quiet" icon={FilterX} onClick={onState}>
            {t('list.clear')}
          </Button>
        </p>
      )}
      <div
        role="region"
        aria-label={label}
        tabIndex={0}
        className={cn(
          'mx-4 mb-6 max-w-4xl rounded-lg border border-line bg-sheet shadow-raised md:mx-6 print:mx-0 print:border-0 print:shadow-none',
          view === 'table' ? 'min-h-0 overflow-y-auto print:overflow-visible' : 'hidden print:block',
        )}
      >
        <ProvinceTable rows={rowsOfState(rows, state)} caption={label} />
      </div>
    </>
  );
}

function placeAt({ province, programmes: own }: Row, at: string, t: Translate): Place {
  const furthest = own.toSorted((a, b) => PATH.indexOf(b.status) - PATH.indexOf(a.status))[0];
  return {
    code: province.gso_code,
    name: t.language === 'vi' ? province.name : province.name_en,
    tile: tileOf(province, at),
    tone: furthest && TONE_OF[furthest.status],
    says: furthest
      ? [own.length > 1 && t('map.many', { n: own.length }), t.label('programme_status', furthest.status)]
          .filter(Boolean)
          .join(', ')
      : t('map.missing'),
    ...(own.length > 1 ? { to: '.', search: { at, view: 'table' } } : { to: furthest && placeOf(furthest) }),
  };
}
