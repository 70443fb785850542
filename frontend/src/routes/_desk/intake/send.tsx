import { createFileRoute } from '@tanstack/react-router';
import { SendPage } from '@/features/intake/SendPage';
import { rowSearch } from '@/features/intake/search';
import { may } from '@/lib/who';

export const Route = createFileRoute('/_desk/intake/send')({
  validateSearch: rowSearch,
  beforeLoad: ({ context }) => may(context.who, 'intake:push'),
  component: Send,
});

function Send() {
  return <SendPage who={Route.useRouteContext().who} search={Route.useSearch()} />;
}
