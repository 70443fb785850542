import { createFileRoute } from '@tanstack/react-router';
import { campaigns } from '@/features/campaigns/campaigns';
import { view } from '@/features/campaigns/view';
import { recordSearch } from '@/lib/listing';
import { RecordPage } from '@/ui/record/RecordPage';

export const Route = createFileRoute('/_desk/campaigns/$id')({
  validateSearch: recordSearch,
  loader: ({ context, params }) => context.cache.ensureQueryData(campaigns.one(params.id)),
  component: Campaign,
});

function Campaign() {
  return <RecordPage view={view} id={Route.useParams().id} search={Route.useSearch()} />;
}
