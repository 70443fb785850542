import { createFileRoute } from '@tanstack/react-router';
import { placeOf, leafQuestion as question, SECTIONS } from '@/features/audit/audit';
import { leafColumns } from '@/features/audit/leafColumns';
import { asked } from '@/lib/listing';
import { anySearch } from '@/lib/search';
import { may } from '@/lib/who';
import { ListPage } from '@/ui/list/ListPage';
import { Sections } from '@/ui/Sections';

export const Route = createFileRoute('/_desk/audit/receipts/')({
  validateSearch: anySearch,
  beforeLoad: ({ context }) => may(context.who, 'change:read'),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    void context.cache.prefetchInfiniteQuery(question.resource.list(asked(question, deps))),
  component: Leaves,
});

function Leaves() {
  return (
    <ListPage
      question={question}
      columns={leafColumns}
      search={Route.useSearch()}
      title="audit.name"
      head={<Sections label="audit.room" sections={SECTIONS} />}
      empty={{ title: 'audit.receiptsEmpty', text: 'audit.receiptsEmptyText' }}
      open={placeOf}
    />
  );
}
