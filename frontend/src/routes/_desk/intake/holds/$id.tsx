import { createFileRoute } from '@tanstack/react-router';
import { view } from '@/features/activities/view';
import { HoldPage } from '@/features/intake/HoldPage';
import { holds } from '@/features/intake/intake';
import { may } from '@/lib/who';

export const Route = createFileRoute('/_desk/intake/holds/$id')({
  beforeLoad: ({ context }) => may(context.who, 'activity:read'),
  loader: ({ context, params }) => context.cache.ensureQueryData(holds.one(params.id)),
  component: Hold,
});

function Hold() {
  return <HoldPage id={Route.useParams().id} fields={view.fields} />;
}
