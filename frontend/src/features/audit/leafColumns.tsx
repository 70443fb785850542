import { Link } from '@tanstack/react-router';
import { instant } from '@/i18n/format';
import { useT } from '@/i18n/t';
import type { Column } from '@/ui/list/columns';
import { Actor } from './Actor';
import type { Leaf } from './audit';

function Index({ index }: { index: number }) {
  const t = useT();
  return (
    <Link
      to="/audit/receipts/$leaf"
      params={{ leaf: String(index) }}
      className="font-medium hover:text-brand-deep hover:underline"
    >
      {t('audit.receipt', { n: index })}
    </Link>
  );
}

function Action({ name }: { name: string }) {
  return useT().label('action', name);
}

export const leafColumns: Column<Leaf>[] = [
  { id: 'index', label: 'audit.receiptOf', width: 'w-40', card: 'title', cell: (row) => <Index index={row.index} /> },
  {
    id: 'at',
    label: 'audit.at',
    sort: 'at',
    falling: true,
    width: 'w-40',
    card: 'line',
    cell: (row) => <time dateTime={row.at}>{instant(row.at)}</time>,
  },
  { id: 'action', label: 'audit.action', card: 'line', cell: (row) => <Action name={row.action} /> },
  {
    id: 'actor',
    label: 'audit.actor',
    card: 'line',
    cell: (row) => <Actor id={row.actor_id} name={row.actor_name} />,
  },
  { id: 'changes', label: 'audit.count', figure: true, width: 'w-24', cell: (row) => row.changes },
  {
    id: 'hash',
    label: 'audit.hash',
    width: 'w-64',
    cell: (row) => (
      <code title={row.hash} className="text-xs text-soft">
        {row.hash}
      </code>
    ),
  },
];
