import { createFileRoute, redirect } from '@tanstack/react-router';
import { today } from '@/i18n/format';

/** A unit by its id: in the tree of today, or of its last day. */
export const Route = createFileRoute('/_desk/units/$id')({
  beforeLoad: async ({ context, params }) => {
    const { unitOn } = await import('@/features/units/units');
    const { started_on, ended_on } = await context.cache.ensureQueryData(unitOn(params.id, today()));
    const at = ended_on && ended_on < today() ? ended_on : started_on > today() ? started_on : undefined;
    throw redirect({ to: '/units', search: { sel: params.id, ...(at ? { at } : {}) }, replace: true });
  },
});
