import { createFileRoute } from '@tanstack/react-router';
import { ProgrammePage } from '@/features/programmes/ProgrammePage';
import { pageSearch, programmes } from '@/features/programmes/search';

export const Route = createFileRoute('/_desk/programmes/$id/')({
  validateSearch: pageSearch,
  loader: async ({ context, params }) => {
    const { clausesOf } = await import('@/features/programmes/programmes');
    void context.cache.prefetchQuery(clausesOf(params.id));
    return context.cache.ensureQueryData(programmes.one(params.id));
  },
  component: Programme,
});

function Programme() {
  return <ProgrammePage id={Route.useParams().id} search={Route.useSearch()} />;
}
