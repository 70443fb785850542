import { createFileRoute } from '@tanstack/react-router';
import { holdColumns } from '@/features/intake/holdColumns';
import { placeOfHeld, holdQuestion as question, sections } from '@/features/intake/intake';
import { asked } from '@/lib/listing';
import { anySearch } from '@/lib/search';
import { may } from '@/lib/who';
import { ListPage } from '@/ui/list/ListPage';
import { Sections } from '@/ui/Sections';

export const Route = createFileRoute('/_desk/intake/holds/')({
  validateSearch: anySearch,
  beforeLoad: ({ context }) => may(context.who, 'activity:read'),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    void context.cache.prefetchInfiniteQuery(question.resource.list(asked(question, deps))),
  component: Holds,
});

function Holds() {
  const { who } = Route.useRouteContext();
  return (
    <ListPage
      question={question}
      columns={holdColumns}
      search={Route.useSearch()}
      title="intake.name"
      head={<Sections label="intake.room" sections={sections(who.permissions)} />}
      empty={{ title: 'intake.holdsEmpty', text: 'intake.holdsEmptyText' }}
      open={placeOfHeld}
    />
  );
}
