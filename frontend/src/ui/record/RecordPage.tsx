/** The page of one object: where it stands, what may be done with it, what it is, what was done to it. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Tagged } from '@/api/client';
import type { Name, One, Resource } from '@/api/resource';
import { instant } from '@/i18n/format';
import { type Group, type Label, type Translate, useT } from '@/i18n/t';
import { useShortcut } from '@/lib/keyboard';
import type { RecordSearch } from '@/lib/listing';
import { Button } from '../Button';
import { type AnyFields, empty } from '../fields/kind';
import { Notice } from '../form/Notice';
import { RecordDrawer } from '../form/RecordDrawer';
import { PageHead, Sheet } from '../Page';
import { SampleTag, Status } from '../Status';
import { Tabs } from '../Tabs';
import { Facts } from './Facts';
import { History } from './History';
import { Lifecycle } from './Lifecycle';
import { Moves } from './Moves';

/** What objects carry, those with states more. */
interface Common {
  id: string;
  title?: string;
  status?: string;
  sample: boolean;
  may?: string[] | null;
  reason?: string | null;
  created_at: unknown;
  updated_at: unknown;
}

export interface RecordView<N extends Name> {
  resource: Resource<N>;
  fields: AnyFields;
  /** Those of them that can be edited, where not all can. */
  written?: AnyFields;
  /** What it is called, where that is not its title. */
  name?: (record: One<N>, t: Translate) => string;
  /** Words of its states, and the order of a life without detours. */
  group?: Group;
  path?: readonly string[];
  /** Fields that hold nothing are not told. */
  sparse?: boolean;
  /** The list it stands in. */
  list: { label: Label; to: string };
  /** None: it is never edited. */
  editTitle?: Label;
  /** Beside the steps: what only this kind of object can do. */
  actions?: (record: Tagged<One<N>>) => ReactNode;
  /** Below the facts: what only this kind of object has. */
  more?: (record: Tagged<One<N>>) => ReactNode;
}

/** States that somebody gave a reason for. */
const SAID_WHY = new Set(['returned', 'cancelled', 'withdrawn']);

interface Props<N extends Name> {
  view: RecordView<N>;
  id: string;
  search: RecordSearch;
}

export function RecordPage<N extends Name>({ view, id, search }: Props<N>) {
  const t = useT();
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(view.resource.one(id) as never) as { data: Tagged<One<N>> };
  const record = data as Tagged<One<N>> & Common;
  const editable = (view.editTitle && record.may?.includes('edit')) ?? false;
  const title = view.name?.(record, t) ?? record.title ?? '';
  const go = (next: RecordSearch) =>
    void navigate({ to: '.', search: ((old: RecordSearch) => ({ ...old, ...next })) as never, replace: true });
  useShortcut('e', 'record.edit', () => go({ form: 'edit' }), editable);

  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ label: t(view.list.label), to: view.list.to }, { label: title }]}
        beside={
          <>
            {view.group && record.status && <Status group={view.group} value={record.status} />}
            {record.sample && <SampleTag />}
          </>
        }
        actions={
          <>
            {editable && (
              <Button icon={Pencil} onClick={() => go({ form: 'edit' })}>
                {t('record.edit')}
              </Button>
            )}
            {view.actions?.(record)}
            <Moves resource={view.resource} record={record} />
          </>
        }
      />
      <div className="flex flex-col gap-4 px-4 pb-8 md:px-6 print:px-0">
        {view.group && record.reason && record.status && SAID_WHY.has(record.status) && (
          <Notice>{t('record.why', { status: t.label(view.group, record.status), reason: record.reason })}</Notice>
        )}
        <Tabs
          value={search.tab ?? 'overview'}
          onChange={(tab) => go({ tab: tab === 'history' ? 'history' : undefined })}
          tabs={[
            { value: 'overview', label: t('record.overview'), body: <Overview view={view} record={record} /> },
            {
              value: 'history',
              label: t('record.history'),
              body: (
                <Sheet className="p-5">
                  <History
                    resource={view.resource}
                    id={id}
                    fields={view.fields}
                    {...(view.group ? { group: view.group } : {})}
                  />
                </Sheet>
              ),
            },
          ]}
        />
      </div>
      {view.editTitle && (
        <RecordDrawer
          resource={view.resource}
          fields={view.written ?? view.fields}
          title={view.editTitle}
          open={search.form === 'edit' && editable}
          record={record}
          onClose={() => go({ form: undefined })}
          onSaved={() => go({ form: undefined })}
        />
      )}
    </>
  );
}

function Overview<N extends Name>({ view, record }: { view: RecordView<N>; record: Tagged<One<N>> & Common }) {
  const t = useT();
  const values = record as unknown as Record<string, unknown>;
  const told = ([name]: [string, unknown]) => name !== 'title' && !(view.sparse && empty(values[name]));
  const facts = Object.fromEntries(Object.entries(view.fields).filter(told)); // the title is the page's head
  return (
    <div className="flex flex-col gap-4">
      {view.group && view.path && record.status && (
        <Sheet className="px-5 py-3">
          <Lifecycle group={view.group} path={view.path} status={record.status} />
        </Sheet>
      )}
      <Sheet className="p-5">
        <Facts
          fields={facts}
          record={record}
          more={[
            { label: t('record.createdAt'), value: instant(record.created_at) },
            { label: t('record.updatedAt'), value: instant(record.updated_at) },
          ]}
        />
      </Sheet>
      {view.more?.(record)}
    </div>
  );
}
