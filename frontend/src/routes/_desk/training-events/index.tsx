import { createFileRoute } from '@tanstack/react-router';
import { columns } from '@/features/training/columns';
import { placeOf, question } from '@/features/training/training';
import { fields } from '@/features/training/view';
import { asked } from '@/lib/listing';
import { anySearch } from '@/lib/search';
import { may, ownUnit } from '@/lib/who';
import { ListPage } from '@/ui/list/ListPage';

export const Route = createFileRoute('/_desk/training-events/')({
  validateSearch: anySearch,
  beforeLoad: ({ context }) => may(context.who, 'training_event:read'),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    void context.cache.prefetchInfiniteQuery(question.resource.list(asked(question, deps))),
  component: TrainingEvents,
});

function TrainingEvents() {
  const { who } = Route.useRouteContext();
  const writes = who.permissions.includes('training_event:write');
  return (
    <ListPage
      question={question}
      columns={columns}
      search={Route.useSearch()}
      title="training.name"
      empty={{ title: 'training.empty', text: 'training.emptyText' }}
      open={placeOf}
      create={writes ? { title: 'training.create', fields, initial: { unit_id: ownUnit(who) } } : undefined}
    />
  );
}
