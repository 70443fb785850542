/** A programme: the document that was signed as its spine, who agreed and who signed, what may be done now. */
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { MapPinned, Pencil } from 'lucide-react';
import { day } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { useShortcut } from '@/lib/keyboard';
import { Button, buttonClass } from '@/ui/Button';
import { Named } from '@/ui/fields/reference';
import { Notice } from '@/ui/form/Notice';
import { RecordDrawer } from '@/ui/form/RecordDrawer';
import { PageHead, Sheet } from '@/ui/Page';
import { History } from '@/ui/record/History';
import { Lifecycle } from '@/ui/record/Lifecycle';
import { Moves } from '@/ui/record/Moves';
import { SampleTag, Status } from '@/ui/Status';
import { Tabs } from '@/ui/Tabs';
import { ClauseDrawer } from './ClauseDrawer';
import { Clauses } from './Clauses';
import { Parties } from './PartiesTab';
import { short } from './programmes';
import { PATH, type PageSearch, placeOf, programmes, type Tab } from './search';
import { fields } from './view';
import { Words } from './Words';

export function ProgrammePage({ id, search }: { id: string; search: PageSearch }) {
  const t = useT();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { data: record } = useSuspenseQuery(programmes.one(id));
  const editable = record.may?.includes('edit') ?? false;
  const go = (next: PageSearch) =>
    void navigate({ to: '.', search: ((old: PageSearch) => ({ ...old, ...next })) as never, replace: true });
  const close = () => go({ form: undefined, clause: undefined });
  useShortcut('e', 'record.edit', () => go({ form: 'edit' }), editable);

  return (
    <>
      <PageHead
        title={record.title}
        crumbs={[{ label: t('programmes.name'), to: '/programmes' }, { label: short(record) }]}
        beside={
          <>
            <Status group="programme_status" value={record.status} />
            {record.sample && <SampleTag />}
          </>
        }
        actions={
          <>
            {record.level === 'central' && (
              <Link to="/programmes/$id/provinces" params={{ id }} className={buttonClass()}>
                <MapPinned aria-hidden size={16} />
                {t('programmes.provinces')}
              </Link>
            )}
            {editable && (
              <Button icon={Pencil} onClick={() => go({ form: 'edit' })}>
                {t('record.edit')}
              </Button>
            )}
            <Words record={record} form={search.form} onForm={(form) => go({ form })} />
            <Moves resource={programmes} record={record} />
          </>
        }
      >
        <p className="mt-0.5 flex flex-wrap gap-x-4 text-soft">
          {record.code && <span className="font-medium text-ink">{record.code}</span>}
          <span>{t.label('programme_level', record.level)}</span>
          {(record.starts_on || record.ends_on) && <span>{`${day(record.starts_on)} – ${day(record.ends_on)}`}</span>}
          {record.parent_id && (
            <Link
              to={placeOf({ id: record.parent_id })}
              className="text-brand-deep underline-offset-2 hover:underline"
              title={t('programmes.parent')}
            >
              <Named kind="programme" id={record.parent_id} />
            </Link>
          )}
        </p>
      </PageHead>
      <div className="flex flex-col gap-4 px-4 pb-8 md:px-6 print:px-0">
        {record.reason && record.status === 'draft' && (
          <Notice>{t('record.why', { status: t.label('move', 'return'), reason: record.reason })}</Notice>
        )}
        <Sheet className="px-5 py-3">
          <Lifecycle group="programme_status" path={PATH} status={record.status} />
        </Sheet>
        <Tabs<Tab>
          value={(search.tab as Tab | undefined) ?? 'clauses'}
          onChange={(tab) => go({ tab: tab === 'clauses' ? undefined : tab })}
          tabs={[
            {
              value: 'clauses',
              label: t('programmes.clauses'),
              body: <Clauses record={record} search={search} editable={editable} go={go} />,
            },
            { value: 'parties', label: t('programmes.partiesSigned'), body: <Parties record={record} /> },
            {
              value: 'history',
              label: t('record.history'),
              body: (
                <Sheet className="p-5">
                  <History resource={programmes} id={record.id} fields={fields} group="programme_status" />
                </Sheet>
              ),
            },
          ]}
        />
      </div>
      <RecordDrawer
        resource={programmes}
        fields={fields}
        title="programmes.edit"
        open={search.form === 'edit' && editable}
        record={record}
        onClose={close}
        onSaved={close}
      />
      {editable && search.form === 'clause' && (
        <ClauseDrawer
          programme={id}
          clause={search.clause}
          onClose={close}
          onSaved={() => {
            void cache.invalidateQueries({ queryKey: programmes.one(id).queryKey });
            close();
          }}
        />
      )}
    </>
  );
}
