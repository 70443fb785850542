import { createFileRoute } from '@tanstack/react-router';
import { trainingEvents } from '@/features/training/training';
import { view } from '@/features/training/view';
import { recordSearch } from '@/lib/listing';
import { RecordPage } from '@/ui/record/RecordPage';

export const Route = createFileRoute('/_desk/training-events/$id')({
  validateSearch: recordSearch,
  loader: ({ context, params }) => context.cache.ensureQueryData(trainingEvents.one(params.id)),
  component: TrainingEvent,
});

function TrainingEvent() {
  return <RecordPage view={view} id={Route.useParams().id} search={Route.useSearch()} />;
}
