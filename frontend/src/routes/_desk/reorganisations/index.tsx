import { createFileRoute } from '@tanstack/react-router';
import { columns } from '@/features/units/columns';
import { placeOf, question } from '@/features/units/search';
import { asked, listSearch } from '@/lib/listing';
import { ListPage } from '@/ui/list/ListPage';

export const Route = createFileRoute('/_desk/reorganisations/')({
  validateSearch: listSearch(question),
  loaderDeps: ({ search }) => asked(question, search),
  loader: ({ context, deps }) => void context.cache.prefetchInfiniteQuery(question.resource.list(deps)),
  component: Reorganisations,
});

function Reorganisations() {
  return (
    <ListPage
      question={question}
      columns={columns}
      search={Route.useSearch()}
      title="reorganisations.name"
      empty={{ title: 'reorganisations.empty', text: 'reorganisations.emptyText' }}
      open={placeOf}
    />
  );
}
