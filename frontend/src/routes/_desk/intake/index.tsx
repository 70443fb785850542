import { createFileRoute } from '@tanstack/react-router';
import { feedColumns } from '@/features/intake/feedColumns';
import { pushesOf, feedQuestion as question, sections } from '@/features/intake/intake';
import { asked } from '@/lib/listing';
import { anySearch } from '@/lib/search';
import { may } from '@/lib/who';
import { ListPage } from '@/ui/list/ListPage';
import { Sections } from '@/ui/Sections';

export const Route = createFileRoute('/_desk/intake/')({
  validateSearch: anySearch,
  beforeLoad: ({ context }) => may(context.who, 'intake:read'),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    void context.cache.prefetchInfiniteQuery(question.resource.list(asked(question, deps))),
  component: Feeds,
});

function Feeds() {
  const { who } = Route.useRouteContext();
  return (
    <ListPage
      question={question}
      columns={feedColumns}
      search={Route.useSearch()}
      title="intake.name"
      head={<Sections label="intake.room" sections={sections(who.permissions)} />}
      empty={{ title: 'intake.feedsEmpty', text: 'intake.feedsEmptyText' }}
      open={pushesOf}
    />
  );
}
