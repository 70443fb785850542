/** A list as declared: filters and columns from the address, all its states, a table or cards, a drawer to create. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CalendarRange, Plus, Rows3 } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useCallback, useMemo } from 'react';
import type { Item, Name, One } from '@/api/resource';
import type { Label } from '@/i18n/t';
import { useT } from '@/i18n/t';
import { useShortcut } from '@/lib/keyboard';
import { asked, type ListSearch, listSearch, narrowed, type Question } from '@/lib/listing';
import { usePhone } from '@/lib/media';
import { type Search, several } from '@/lib/search';
import { Button } from '../Button';
import { RecordDrawer, type RecordDrawerProps } from '../form/RecordDrawer';
import { PageHead } from '../Page';
import { Empty, Failed } from '../States';
import { Cards } from './Cards';
import type { Column } from './columns';
import { DataTable } from './DataTable';
import { FilterBar } from './FilterBar';
import { Pager } from './Pager';
import { ViewSwitch } from './ViewSwitch';

const Preview = lazy(() => import('./Preview'));

interface Props<N extends Name> {
  question: Question<N>;
  columns: Column<Item<N>>[];
  /** Of the address. */
  search: Search;
  title: Label;
  empty: { title: Label; text: Label };
  /** Where a row leads. */
  open: (row: Item<N>) => string;
  /** Below the title: the other lists of the same room. */
  head?: ReactNode;
  /** How a new one is made; none: the reader may not, or nobody does. */
  create?:
    | (Pick<RecordDrawerProps<N>, 'fields' | 'initial'> & {
        title: Label;
        /** What comes after; by default its page. */
        onMade?: (saved: One<N>) => void;
      })
    | undefined;
  /** Beside creating: what else can be done from here. */
  actions?: ReactNode;
  /** The same objects by day. */
  calendar?: ((search: ListSearch, set: (patch: Search) => void) => ReactNode) | undefined;
}

export function ListPage<N extends Name>({
  question,
  columns,
  search: given,
  title,
  empty,
  open,
  head,
  create,
  actions,
  calendar,
}: Props<N>) {
  const t = useT();
  const navigate = useNavigate();
  const search = useMemo(() => listSearch(question)(given), [question, given]);
  const set = useCallback(
    (patch: Search, { replace = false } = {}) =>
      void navigate({ to: '.', search: ((old: Search) => ({ ...old, ...patch })) as never, replace }),
    [navigate],
  );
  useShortcut('c', create?.title ?? 'form.create', () => set({ form: 'new' }), create !== undefined);
  const clear = () =>
    void navigate({ to: '.', search: { view: search.view, cols: search.cols, month: search.month } as never });

  return (
    <div className="flex h-full flex-col">
      <PageHead
        title={t(title)}
        actions={
          <>
            {calendar && (
              <ViewSwitch
                value={search.view ?? 'table'}
                onChange={(view) => set({ view: view === 'table' ? undefined : view })}
                views={[
                  { value: 'table', label: t('list.table'), icon: Rows3 },
                  { value: 'calendar', label: t('list.calendar'), icon: CalendarRange },
                ]}
              />
            )}
            {actions}
            {create && (
              <Button look="primary" icon={Plus} onClick={() => set({ form: 'new' })}>
                {t(create.title)}
              </Button>
            )}
          </>
        }
      >
        {head}
      </PageHead>
      <FilterBar
        words={question.words ?? false}
        filters={question.filters}
        columns={columns}
        search={search}
        set={set}
        narrowed={narrowed(question, search)}
        onClear={clear}
      />
      {calendar && search.view === 'calendar' ? (
        calendar(search, set)
      ) : (
        <Rows
          question={question}
          columns={columns}
          search={search}
          title={title}
          empty={empty}
          open={open}
          create={create}
          set={set}
          onClear={clear}
        />
      )}
      {create && (
        <RecordDrawer
          resource={question.resource}
          {...create}
          open={search.form === 'new'}
          onClose={() => set({ form: undefined }, { replace: true })}
          onSaved={(saved) => (create.onMade ? create.onMade(saved) : void navigate({ href: open(saved as never) }))}
        />
      )}
    </div>
  );
}

type RowsProps<N extends Name> = Omit<Props<N>, 'actions' | 'calendar' | 'head' | 'search'> & {
  search: ListSearch;
  set: (patch: Search, options?: { replace?: boolean }) => void;
  onClear: () => void;
};

function Rows<N extends Name>({ question, columns, search, title, empty, open, create, set, onClear }: RowsProps<N>) {
  const t = useT();
  const navigate = useNavigate();
  const phone = usePhone();
  const query = useInfiniteQuery(question.resource.list(asked(question, search)));
  const pages = (query.data?.pages ?? []) as { items: (Item<N> & { id: string })[]; total?: number | null }[];
  const rows = pages.flatMap((page) => page.items);
  const total = pages[0]?.total ?? undefined;
  const { fetchNextPage, hasNextPage, isFetching } = query;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const selected = search.sel ? rows.find(({ id }) => id === search.sel) : undefined;

  if (query.error && rows.length === 0) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (query.isSuccess && rows.length === 0) {
    return narrowed(question, search) ? (
      <Empty title={t('list.nothing')} text={t('list.nothingText')}>
        <Button onClick={onClear}>{t('list.clear')}</Button>
      </Empty>
    ) : (
      <Empty title={t(empty.title)} text={t(empty.text)}>
        {create && (
          <Button look="primary" icon={Plus} onClick={() => set({ form: 'new' })}>
            {t(create.title)}
          </Button>
        )}
      </Empty>
    );
  }
  return (
    <>
      <div className="min-h-0 flex-1 md:border-y md:border-line">
        {phone && rows.length > 0 ? (
          <Cards caption={t(title)} columns={columns as never} rows={rows} />
        ) : (
          <DataTable
            caption={t(title)}
            columns={columns as never}
            cols={search.cols && several(search.cols)}
            rows={rows}
            total={total}
            sort={search.sort ?? question.sort}
            onSort={(sort) => set({ sort: sort === question.sort ? undefined : sort })}
            onOpen={(row) => void navigate({ href: open(row as never) })}
            onPreview={(row) => set({ sel: row.id }, { replace: true })}
            onMore={hasNextPage && !isFetching && !query.error ? more : undefined}
            loading={isFetching && (rows.length === 0 || query.isFetchingNextPage)}
          />
        )}
      </div>
      <Suspense>
        {selected && (
          <Preview
            columns={columns as never}
            row={selected}
            to={open(selected as never)}
            onClose={() => set({ sel: undefined }, { replace: true })}
          />
        )}
      </Suspense>
      {rows.length > 0 && (
        <Pager loaded={rows.length} total={total} more={hasNextPage} busy={query.isFetchingNextPage} onMore={more} />
      )}
    </>
  );
}
