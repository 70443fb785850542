import { createFileRoute } from '@tanstack/react-router';
import { serviceAccounts } from '@/api/queries';
import { systemView } from '@/features/admin/views';
import { recordSearch } from '@/lib/listing';
import { RecordPage } from '@/ui/record/RecordPage';

export const Route = createFileRoute('/_desk/admin/service-accounts/$id')({
  validateSearch: recordSearch,
  loader: ({ context, params }) => context.cache.ensureQueryData(serviceAccounts.one(params.id)),
  component: System,
});

function System() {
  return <RecordPage view={systemView} id={Route.useParams().id} search={Route.useSearch()} />;
}
