import { createFileRoute } from '@tanstack/react-router';
import { placeOf, question } from '@/features/activities/activities';
import { columns } from '@/features/activities/columns';
import { asked } from '@/lib/listing';
import { anySearch } from '@/lib/search';
import { may } from '@/lib/who';
import { ListPage } from '@/ui/list/ListPage';

export const Route = createFileRoute('/_desk/activities/')({
  validateSearch: anySearch,
  beforeLoad: ({ context }) => may(context.who, 'activity:read'),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    void context.cache.prefetchInfiniteQuery(question.resource.list(asked(question, deps))),
  component: Activities,
});

function Activities() {
  return (
    <ListPage
      question={question}
      columns={columns}
      search={Route.useSearch()}
      title="activities.name"
      empty={{ title: 'activities.empty', text: 'activities.emptyText' }}
      open={placeOf}
    />
  );
}
