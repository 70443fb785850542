import { createFileRoute } from '@tanstack/react-router';
import { ProvincesPage } from '@/features/programmes/ProvincesPage';
import { mapSearch, programmes } from '@/features/programmes/search';

export const Route = createFileRoute('/_desk/programmes/$id/provinces')({
  validateSearch: mapSearch,
  loader: ({ context, params }) => context.cache.ensureQueryData(programmes.one(params.id)),
  component: Provinces,
});

function Provinces() {
  return <ProvincesPage id={Route.useParams().id} search={Route.useSearch()} />;
}
