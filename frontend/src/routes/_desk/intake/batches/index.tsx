import { createFileRoute } from '@tanstack/react-router';
import { batchColumns } from '@/features/intake/batchColumns';
import { placeOf, batchQuestion as question, sections } from '@/features/intake/intake';
import { asked } from '@/lib/listing';
import { anySearch } from '@/lib/search';
import { may } from '@/lib/who';
import { ListPage } from '@/ui/list/ListPage';
import { Sections } from '@/ui/Sections';

export const Route = createFileRoute('/_desk/intake/batches/')({
  validateSearch: anySearch,
  beforeLoad: ({ context }) => may(context.who, 'intake:read'),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    void context.cache.prefetchInfiniteQuery(question.resource.list(asked(question, deps))),
  component: Batches,
});

function Batches() {
  const { who } = Route.useRouteContext();
  return (
    <ListPage
      question={question}
      columns={batchColumns}
      search={Route.useSearch()}
      title="intake.name"
      head={<Sections label="intake.room" sections={sections(who.permissions)} />}
      empty={{ title: 'intake.batchesEmpty', text: 'intake.batchesEmptyText' }}
      open={placeOf}
    />
  );
}
