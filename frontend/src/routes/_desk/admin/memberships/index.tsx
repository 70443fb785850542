import { createFileRoute } from '@tanstack/react-router';
import { placeOfMembership, membershipQuestion as question, SECTIONS } from '@/features/admin/admin';
import { newMembership } from '@/features/admin/fields';
import { membershipColumns } from '@/features/admin/membershipColumns';
import { today } from '@/i18n/format';
import { asked } from '@/lib/listing';
import { anySearch } from '@/lib/search';
import { may } from '@/lib/who';
import { ListPage } from '@/ui/list/ListPage';
import { Sections } from '@/ui/Sections';

export const Route = createFileRoute('/_desk/admin/memberships/')({
  validateSearch: anySearch,
  beforeLoad: ({ context }) => may(context.who, 'account:read'),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    void context.cache.prefetchInfiniteQuery(question.resource.list(asked(question, deps))),
  component: Memberships,
});

function Memberships() {
  const { who } = Route.useRouteContext();
  const manages = who.permissions.includes('account:manage');
  const initial = { starts_on: today() };
  return (
    <ListPage
      question={question}
      columns={membershipColumns}
      search={Route.useSearch()}
      title="admin.name"
      head={<Sections label="admin.room" sections={SECTIONS} />}
      empty={{ title: 'admin.membershipsEmpty', text: 'admin.membershipsEmptyText' }}
      open={placeOfMembership}
      create={manages ? { title: 'admin.createMembership', fields: newMembership, initial } : undefined}
    />
  );
}
