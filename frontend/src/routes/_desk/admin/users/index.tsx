import { createFileRoute } from '@tanstack/react-router';
import { placeOfUser, userQuestion as question, SECTIONS } from '@/features/admin/admin';
import { newUser } from '@/features/admin/fields';
import { useMade } from '@/features/admin/useMade';
import { userColumns } from '@/features/admin/userColumns';
import { useT } from '@/i18n/t';
import { asked } from '@/lib/listing';
import { anySearch } from '@/lib/search';
import { may } from '@/lib/who';
import { ListPage } from '@/ui/list/ListPage';
import { Sections } from '@/ui/Sections';

export const Route = createFileRoute('/_desk/admin/users/')({
  validateSearch: anySearch,
  beforeLoad: ({ context }) => may(context.who, 'account:read'),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    void context.cache.prefetchInfiniteQuery(question.resource.list(asked(question, deps))),
  component: Users,
});

function Users() {
  const { who } = Route.useRouteContext();
  const manages = who.permissions.includes('account:manage');
  const t = useT();
  const { dialog, show } = useMade();
  const onMade = (saved: { id: string; username: string; password?: string | null }) =>
    show({
      place: placeOfUser(saved),
      key: ['users', 'one', saved.id],
      account: { label: t('admin.username'), value: saved.username },
      secret: { label: t('admin.firstPassword'), value: saved.password ?? null },
    });
  return (
    <>
      <ListPage
        question={question}
        columns={userColumns}
        search={Route.useSearch()}
        title="admin.name"
        head={<Sections label="admin.room" sections={SECTIONS} />}
        empty={{ title: 'admin.usersEmpty', text: 'admin.usersEmptyText' }}
        open={placeOfUser}
        create={manages ? { title: 'admin.createUser', fields: newUser, onMade } : undefined}
      />
      {dialog}
    </>
  );
}
