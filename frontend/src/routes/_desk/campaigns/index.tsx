import { createFileRoute } from '@tanstack/react-router';
import { Calendar } from '@/features/campaigns/Calendar';
import { placeOf, question } from '@/features/campaigns/campaigns';
import { columns } from '@/features/campaigns/columns';
import { fields } from '@/features/campaigns/view';
import { asked } from '@/lib/listing';
import { anySearch } from '@/lib/search';
import { may, ownUnit } from '@/lib/who';
import { ListPage } from '@/ui/list/ListPage';

export const Route = createFileRoute('/_desk/campaigns/')({
  validateSearch: anySearch,
  beforeLoad: ({ context }) => may(context.who, 'campaign:read'),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    void context.cache.prefetchInfiniteQuery(question.resource.list(asked(question, deps))),
  component: Campaigns,
});

function Campaigns() {
  const search = Route.useSearch();
  const { who } = Route.useRouteContext();
  const writes = who.permissions.includes('campaign:write');
  return (
    <ListPage
      question={question}
      columns={columns}
      search={search}
      title="campaigns.name"
      empty={{ title: 'campaigns.empty', text: 'campaigns.emptyText' }}
      open={placeOf}
      create={writes ? { title: 'campaigns.create', fields, initial: { unit_id: ownUnit(who) } } : undefined}
      calendar={(known, set) => <Calendar search={known} set={set} />}
    />
  );
}
