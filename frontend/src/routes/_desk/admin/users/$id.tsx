import { createFileRoute } from '@tanstack/react-router';
import { users } from '@/api/queries';
import { userView } from '@/features/admin/views';
import { recordSearch } from '@/lib/listing';
import { RecordPage } from '@/ui/record/RecordPage';

export const Route = createFileRoute('/_desk/admin/users/$id')({
  validateSearch: recordSearch,
  loader: ({ context, params }) => context.cache.ensureQueryData(users.one(params.id)),
  component: User,
});

function User() {
  return <RecordPage view={userView} id={Route.useParams().id} search={Route.useSearch()} />;
}
