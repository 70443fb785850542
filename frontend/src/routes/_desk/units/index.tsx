import { createFileRoute } from '@tanstack/react-router';
import { unitSearch } from '@/features/units/search';
import { UnitsPage } from '@/features/units/UnitsPage';
import { today } from '@/i18n/format';

export const Route = createFileRoute('/_desk/units/')({
  validateSearch: unitSearch,
  loaderDeps: ({ search }) => ({ at: search.at }),
  loader: async ({ context, deps }) => {
    const { marks, unitsOn } = await import('@/features/units/units');
    void context.cache.prefetchQuery(unitsOn(deps.at ?? today()));
    void context.cache.prefetchQuery(marks);
  },
  component: Units,
});

function Units() {
  const { permissions } = Route.useRouteContext().who;
  return (
    <UnitsPage
      search={Route.useSearch()}
      creates={permissions.includes('unit:write')}
      prepares={permissions.includes('reorganisation:prepare')}
    />
  );
}
