/** Units of a day: a tree beside the unit that is looked at, and the day itself to be moved. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ChevronLeft, Search as Glass, Plus, Split } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { matches } from '@/i18n/fold';
import { day, today } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { useShortcut } from '@/lib/keyboard';
import { usePhone } from '@/lib/media';
import { Button, buttonClass } from '@/ui/Button';
import { cn } from '@/ui/cn';
import { Input } from '@/ui/fields/Input';
import { RecordDrawer } from '@/ui/form/RecordDrawer';
import { PageHead } from '@/ui/Page';
import { Loading } from '@/ui/Skeleton';
import { Empty, Failed } from '@/ui/States';
import { TimeSlider } from '@/ui/TimeSlider';
import { fields } from './fields';
import { Overview } from './Overview';
import { type UnitSearch, units } from './search';
import { UnitDetail } from './UnitDetail';
import { UnitTree } from './UnitTree';
import { KINDS, marks as marksOf, SINCE, type Unit, unitsOn } from './units';

interface Props {
  search: UnitSearch;
  creates: boolean;
  prepares: boolean;
}

export function UnitsPage({ search, creates, prepares }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const phone = usePhone();
  const now = today();
  const kind = KINDS.find((one) => one === search.kind);
  const at = search.at ?? now;
  const query = useQuery({ ...unitsOn(at), placeholderData: (before) => before });
  const marks = useQuery(marksOf).data ?? [];
  const set = (patch: UnitSearch, replace = false) =>
    void navigate({ to: '.', search: ((old: UnitSearch) => ({ ...old, ...patch })) as never, replace });
  const toDay = (next: string) => set({ at: next === now ? undefined : next }, true);
  useShortcut('c', 'units.create', () => set({ form: 'new' }), creates);
  const alone = phone && search.sel !== undefined;

  return (
    <div className="flex h-full flex-col">
      <PageHead
        title={t('units.name')}
        beside={
          query.data && <span className="text-soft">{t('units.onDay', { n: query.data.length, day: day(at) })}</span>
        }
        actions={
          !alone && (
            <>
              <Link to="/reorganisations" className={buttonClass('quiet')}>
                {t('reorganisations.name')}
              </Link>
              {prepares && (
                <Link to="/reorganisations/new" className={buttonClass()}>
                  <Split aria-hidden size={16} />
                  {t('reorganisations.create')}
                </Link>
              )}
              {creates && (
                <Button icon={Plus} onClick={() => set({ form: 'new' })}>
                  {t('units.create')}
                </Button>
              )}
            </>
          )
        }
      />
      <div className="px-4 pb-3 md:px-6">
        <TimeSlider
          value={at}
          from={SINCE}
          to={now}
          today={now}
          marks={marks.map(({ day: when, n }) => ({ day: when, label: t('reorganisations.n', { n }) }))}
          onChange={toDay}
        />
      </div>
      <div className="grid min-h-0 flex-1 border-t border-line grid-cols-[minmax(0,1fr)] md:grid-cols-[minmax(20rem,26rem)_minmax(0,1fr)] print:block">
        {!alone && (
          <section
            aria-label={t('units.tree')}
            className="flex h-[60dvh] min-h-0 flex-col border-line bg-sheet md:h-auto md:border-r print:hidden"
          >
            <Finder value={search.q ?? ''} onChange={(q) => set({ q: q || undefined }, true)} />
            <Tree
              query={query}
              search={{ ...search, kind }}
              onSelect={(sel) => set({ sel })}
              onClear={() => set({ q: undefined, kind: undefined })}
            />
          </section>
        )}
        <section
          aria-label={t('units.detail')}
          tabIndex={0}
          className={cn(
            'min-h-0 -outline-offset-2 md:overflow-y-auto print:overflow-visible',
            query.isPlaceholderData && 'opacity-60',
          )}
        >
          {alone && (
            <Button look="quiet" icon={ChevronLeft} className="mt-2 ml-1" onClick={() => set({ sel: undefined })}>
              {t('units.back')}
            </Button>
          )}
          {search.sel ? (
            <UnitDetail id={search.sel} at={at} onAt={toDay} />
          ) : (
            query.data && (
              <Overview units={query.data} at={at} marks={marks} kind={kind} onKind={(kind) => set({ kind })} />
            )
          )}
        </section>
      </div>
      <RecordDrawer
        resource={units}
        fields={fields}
        title="units.create"
        initial={{ started_on: at }}
        open={search.form === 'new' && creates}
        onClose={() => set({ form: undefined }, true)}
        onSaved={(saved) => set({ form: undefined, sel: saved.id, at: saved.started_on })}
      />
    </div>
  );
}

interface TreeProps {
  query: { data: Unit[] | undefined; error: Error | null; refetch: () => unknown };
  search: UnitSearch;
  onSelect: (id: string) => void;
  onClear: () => void;
}

function Tree({ query: { data, error, refetch }, search: { q, kind, sel }, onSelect, onClear }: TreeProps) {
  const t = useT();
  const keep = useMemo(() => {
    if (!q && !kind) return undefined;
    return (unit: Unit) => (!kind || unit.kind === kind) && (!q || matches(`${unit.name} ${unit.code}`, q));
  }, [q, kind]);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading lines={12} />;
  if (data.length === 0) return <Empty title={t('units.empty')} text={t('units.emptyText')} />;
  if (keep && !data.some(keep)) {
    return (
      <Empty title={t('units.none')} text={t('units.noneText')}>
        <Button onClick={onClear}>{t('list.clear')}</Button>
      </Empty>
    );
  }
  return (
    <div className="min-h-0 flex-1">
      <UnitTree units={data} keep={keep} selected={sel} onSelect={onSelect} />
    </div>
  );
}

const PAUSE = 250; // milliseconds after the last key

function Finder({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useShortcut('/', 'keys.search', () => input.current?.focus());
  const ask = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(onChange, PAUSE, text.trim());
  };
  return (
    <search className="relative border-b border-line p-2">
      <Glass aria-hidden size={15} className="absolute top-1/2 left-4.5 -translate-y-1/2 text-soft" />
      <Input
        key={value === '' ? 'none' : 'some'}
        ref={input}
        type="search"
        defaultValue={value}
        aria-label={t('units.find')}
        placeholder={t('units.find')}
        className="pl-8"
        onChange={(event) => !(event.nativeEvent as InputEvent).isComposing && ask(event.target.value)}
        onCompositionEnd={(event) => ask(event.currentTarget.value)}
      />
    </search>
  );
}
