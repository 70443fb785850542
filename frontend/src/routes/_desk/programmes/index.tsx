import { createFileRoute, Link } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { columns } from '@/features/programmes/columns';
import { placeOf, question } from '@/features/programmes/search';
import { fields } from '@/features/programmes/view';
import { useT } from '@/i18n/t';
import { asked, listSearch } from '@/lib/listing';
import { may, ownUnit } from '@/lib/who';
import { buttonClass } from '@/ui/Button';
import { ListPage } from '@/ui/list/ListPage';

export const Route = createFileRoute('/_desk/programmes/')({
  validateSearch: listSearch(question),
  beforeLoad: ({ context }) => may(context.who, 'programme:read'),
  loaderDeps: ({ search }) => asked(question, search),
  loader: ({ context, deps }) => void context.cache.prefetchInfiniteQuery(question.resource.list(deps)),
  component: Programmes,
});

function Programmes() {
  const t = useT();
  const { who } = Route.useRouteContext();
  const writes = who.permissions.includes('programme:write');
  const unit_id = ownUnit(who);
  const initial = { level: 'central', parties: unit_id ? [{ unit_id, focal_unit_id: null }] : [] };
  return (
    <ListPage
      question={question}
      columns={columns}
      search={Route.useSearch()}
      title="programmes.name"
      empty={{ title: 'programmes.empty', text: 'programmes.emptyText' }}
      open={placeOf}
      create={writes ? { title: 'programmes.create', fields, initial } : undefined}
      actions={
        writes && (
          <Link to="/programmes/import" className={buttonClass()}>
            <FileUp aria-hidden size={16} />
            {t('programmes.importIt')}
          </Link>
        )
      }
    />
  );
}
