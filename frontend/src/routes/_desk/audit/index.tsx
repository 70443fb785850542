import { createFileRoute } from '@tanstack/react-router';
import { changeQuestion as question, SECTIONS } from '@/features/audit/audit';
import { changeColumns } from '@/features/audit/changeColumns';
import { asked } from '@/lib/listing';
import { anySearch } from '@/lib/search';
import { may } from '@/lib/who';
import { ListPage } from '@/ui/list/ListPage';
import { Sections } from '@/ui/Sections';

export const Route = createFileRoute('/_desk/audit/')({
  validateSearch: anySearch,
  beforeLoad: ({ context }) => may(context.who, 'change:read'),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    void context.cache.prefetchInfiniteQuery(question.resource.list(asked(question, deps))),
  component: Changes,
});

function Changes() {
  return (
    <ListPage
      question={question}
      columns={changeColumns}
      search={Route.useSearch()}
      title="audit.name"
      head={<Sections label="audit.room" sections={SECTIONS} />}
      empty={{ title: 'audit.changesEmpty', text: 'audit.changesEmptyText' }}
      open={(row) => `/audit/receipts/${row.leaf}?object=${row.object_id}`}
    />
  );
}
