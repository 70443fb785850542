import { createFileRoute } from '@tanstack/react-router';
import { ReorganisationPage } from '@/features/units/ReorganisationPage';
import { reorganisations } from '@/features/units/search';

export const Route = createFileRoute('/_desk/reorganisations/$id')({
  loader: ({ context, params }) => context.cache.ensureQueryData(reorganisations.one(params.id)),
  component: Reorganisation,
});

function Reorganisation() {
  return <ReorganisationPage id={Route.useParams().id} />;
}
