import { ChevronDown, Columns3, FilterX, Search as Glass, SlidersHorizontal } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useT } from '@/i18n/t';
import { useShortcut } from '@/lib/keyboard';
import type { Filter, ListSearch } from '@/lib/listing';
import { usePhone } from '@/lib/media';
import { type Search, several } from '@/lib/search';
import { Button } from '../Button';
import { cn } from '../cn';
import { CodeName } from '../fields/codes';
import { Input } from '../fields/Input';
import { Named } from '../fields/reference';
import { Menu, Panel } from '../Pop';
import { chosen as chosenOf } from './chosen';
import { type AnyColumn, shownColumns } from './columns';

const FilterControl = lazy(() => import('./FilterControl'));
const FilterSheet = lazy(() => import('./FilterSheet'));

const PAUSE = 250; // milliseconds after the last key, before the list is asked

interface Props {
  words: boolean;
  filters: readonly Filter[];
  columns: AnyColumn[];
  search: ListSearch;
  set: (patch: Search, options?: { replace?: boolean }) => void;
  narrowed: boolean;
  onClear: () => void;
  children?: ReactNode;
}

/** Words, filters and columns of a list; each change is a change of the address. */
export function FilterBar({ words, filters, columns, search, set, narrowed, onClear, children }: Props) {
  const t = useT();
  const phone = usePhone();
  const shown = (filter: Filter) => !filter.rare || chosenOf(filter, search, t) !== undefined;
  return (
    <search aria-label={t('list.filters')} className="print-hide flex flex-wrap items-center gap-2 px-4 pb-2.5 md:px-6">
      {words && <Words value={search.q ?? ''} onChange={(q) => set({ q: q || undefined }, { replace: true })} />}
      {phone ? (
        <Folded filters={filters} search={search} set={set} />
      ) : (
        <>
          {filters.filter(shown).map((filter) => (
            <Pill key={filter.label} filter={filter} search={search} set={set} />
          ))}
          {!filters.every(shown) && (
            <Folded more filters={filters.filter((one) => !shown(one))} search={search} set={set} />
          )}
        </>
      )}
      {narrowed && (
        <Button look="quiet" icon={FilterX} onClick={onClear}>
          {t('list.clear')}
        </Button>
      )}
      <div className="ml-auto flex items-center gap-2">
        {!phone && search.view !== 'calendar' && (
          <ColumnChoice columns={columns} cols={search.cols} onChange={(cols) => set({ cols }, { replace: true })} />
        )}
        {children}
      </div>
    </search>
  );
}

function Words({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useShortcut('/', 'keys.search', () => input.current?.focus());
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = value; // Back and Clear
  }, [value]);
  const ask = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(text.trim()), PAUSE);
  };
  return (
    <div className="relative min-w-0 flex-1 md:w-64 md:flex-none">
      <Glass aria-hidden size={15} className="absolute top-1/2 left-2.5 -translate-y-1/2 text-soft" />
      <Input
        ref={input}
        type="search"
        defaultValue={value}
        aria-label={t('list.words')}
        placeholder={t('list.words')}
        className="pl-8"
        onChange={(event) => !(event.nativeEvent as InputEvent).isComposing && ask(event.target.value)}
        onCompositionEnd={(event) => ask(event.currentTarget.value)}
      />
    </div>
  );
}

function Pill({ filter, search, set }: { filter: Filter; search: Search; set: (patch: Search) => void }) {
  const t = useT();
  const label = t(filter.label);
  const chosen = chosenOf(filter, search, t);
  const values = 'param' in filter ? several(search[filter.param]) : [];
  const one = values.length === 1 && (filter.kind === 'references' || filter.kind === 'codes') ? values[0] : undefined;
  return (
    <Panel
      label={label}
      trigger={
        <Button className={cn('px-2.5 font-normal', chosen && 'border-brand bg-brand-wash')}>
          {label}
          {chosen && (
            <strong className="max-w-48 truncate font-semibold text-brand-deep">
              {one ? <ChosenName filter={filter} value={one} /> : chosen}
            </strong>
          )}
          <ChevronDown aria-hidden size={14} className="text-soft" />
        </Button>
      }
    >
      <FilterControl filter={filter} search={search} set={set} />
    </Panel>
  );
}

/** The name of the one value that is chosen. */
function ChosenName({ filter, value }: { filter: Filter; value: string }) {
  if (filter.kind === 'references') return <Named kind={filter.of} id={value} />;
  return filter.kind === 'codes' ? <CodeName list={filter.list} code={value} /> : value;
}

/** One button for several filters: all of them on a phone, the rare ones elsewhere. */
function Folded({
  filters,
  search,
  set,
  more = false,
}: Pick<Props, 'filters' | 'search' | 'set'> & { more?: boolean }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const n = filters.filter((filter) => chosenOf(filter, search, t)).length;
  return (
    <>
      <Button icon={SlidersHorizontal} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {n > 0 ? t('list.filtersN', { n }) : t(more ? 'list.filtersMore' : 'list.filters')}
      </Button>
      <Suspense>
        {open && <FilterSheet filters={filters} search={search} set={set} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}

interface ColumnProps {
  columns: AnyColumn[];
  cols: string[] | undefined;
  onChange: (cols: string[] | undefined) => void;
}

function ColumnChoice({ columns, cols, onChange }: ColumnProps) {
  const t = useT();
  const shown = shownColumns(columns, several(cols));
  const usual = shownColumns(columns, undefined);
  const choose = (id: string, on: boolean) => {
    const next = columns.map((one) => one.id).filter((one) => (one === id ? on : shown.has(one)));
    const same = next.length === usual.size && next.every((one) => usual.has(one));
    onChange(same ? undefined : next);
  };
  return (
    <Menu
      trigger={<Button icon={Columns3}>{t('list.columns')}</Button>}
      head={<p className="text-xs font-medium text-soft">{t('list.columnsShown')}</p>}
      entries={columns.map((one) => ({
        label: t(one.label),
        checked: shown.has(one.id),
        fixed: one.card === 'title',
        onChange: (on) => choose(one.id, on),
      }))}
    />
  );
}
