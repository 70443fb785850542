import { createFileRoute } from '@tanstack/react-router';
import { memberships } from '@/features/admin/admin';
import { membershipView } from '@/features/admin/views';
import { recordSearch } from '@/lib/listing';
import { RecordPage } from '@/ui/record/RecordPage';

export const Route = createFileRoute('/_desk/admin/memberships/$id')({
  validateSearch: recordSearch,
  loader: ({ context, params }) => context.cache.ensureQueryData(memberships.one(params.id)),
  component: Membership,
});

function Membership() {
  return <RecordPage view={membershipView} id={Route.useParams().id} search={Route.useSearch()} />;
}
