import { createFileRoute } from '@tanstack/react-router';
import { placeOfSystem, systemQuestion as question, SECTIONS } from '@/features/admin/admin';
import { newSystem } from '@/features/admin/fields';
import { systemColumns } from '@/features/admin/systemColumns';
import { useMade } from '@/features/admin/useMade';
import { useT } from '@/i18n/t';
import { asked } from '@/lib/listing';
import { anySearch } from '@/lib/search';
import { may } from '@/lib/who';
import { ListPage } from '@/ui/list/ListPage';
import { Sections } from '@/ui/Sections';

export const Route = createFileRoute('/_desk/admin/service-accounts/')({
  validateSearch: anySearch,
  beforeLoad: ({ context }) => may(context.who, 'account:read'),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    void context.cache.prefetchInfiniteQuery(question.resource.list(asked(question, deps))),
  component: Systems,
});

function Systems() {
  const { who } = Route.useRouteContext();
  const manages = who.permissions.includes('account:manage');
  const t = useT();
  const { dialog, show } = useMade();
  const onMade = (saved: { id: string; client_id: string; client_secret?: string | null }) =>
    show({
      place: placeOfSystem(saved),
      key: ['service-accounts', 'one', saved.id],
      account: { label: t('admin.clientId'), value: saved.client_id },
      secret: { label: t('admin.secret'), value: saved.client_secret ?? null },
    });
  return (
    <>
      <ListPage
        question={question}
        columns={systemColumns}
        search={Route.useSearch()}
        title="admin.name"
        head={<Sections label="admin.room" sections={SECTIONS} />}
        empty={{ title: 'admin.systemsEmpty', text: 'admin.systemsEmptyText' }}
        open={placeOfSystem}
        create={
          manages
            ? { title: 'admin.createSystem', fields: newSystem, initial: { source: 'system' }, onMade }
            : undefined
        }
      />
      {dialog}
    </>
  );
}
