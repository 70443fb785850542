import { createFileRoute, notFound } from '@tanstack/react-router';
import { receipt } from '@/features/audit/audit';
import { ReceiptPage } from '@/features/audit/ReceiptPage';
import { only, single } from '@/lib/search';

interface ReceiptSearch {
  /** One row of it. */
  object?: string | undefined;
}

function receiptSearch(search: Record<string, unknown>): ReceiptSearch {
  const object = single(search.object);
  return only<ReceiptSearch>(search, object && /^[0-9a-f-]{36}$/.test(object) ? { object } : {});
}

export const Route = createFileRoute('/_desk/audit/receipts/$leaf')({
  validateSearch: receiptSearch,
  beforeLoad: ({ params }) => {
    if (!/^\d{1,15}$/.test(params.leaf)) throw notFound();
  },
  loader: ({ context, params }) => context.cache.ensureQueryData(receipt(Number(params.leaf))),
  component: Receipt,
});

function Receipt() {
  const { object } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <ReceiptPage
      index={Number(Route.useParams().leaf)}
      {...(object ? { object } : {})}
      whole={() => void navigate({ search: {} })}
    />
  );
}
