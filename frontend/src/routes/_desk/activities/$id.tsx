import { createFileRoute } from '@tanstack/react-router';
import { activities } from '@/features/activities/activities';
import { view } from '@/features/activities/view';
import { recordSearch } from '@/lib/listing';
import { RecordPage } from '@/ui/record/RecordPage';

export const Route = createFileRoute('/_desk/activities/$id')({
  validateSearch: recordSearch,
  loader: ({ context, params }) => context.cache.ensureQueryData(activities.one(params.id)),
  component: Activity,
});

function Activity() {
  return <RecordPage view={view} id={Route.useParams().id} search={Route.useSearch()} />;
}
