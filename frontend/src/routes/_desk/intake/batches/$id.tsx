import { createFileRoute } from '@tanstack/react-router';
import { BatchPage } from '@/features/intake/BatchPage';
import { batch } from '@/features/intake/intake';
import { rowSearch } from '@/features/intake/search';
import { may } from '@/lib/who';

export const Route = createFileRoute('/_desk/intake/batches/$id')({
  validateSearch: rowSearch,
  beforeLoad: ({ context }) => may(context.who, 'intake:read'),
  loader: ({ context, params }) => context.cache.ensureQueryData(batch(params.id)),
  component: Batch,
});

function Batch() {
  return <BatchPage who={Route.useRouteContext().who} id={Route.useParams().id} search={Route.useSearch()} />;
}
