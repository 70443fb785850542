import { createFileRoute } from '@tanstack/react-router';
import { PreparePage } from '@/features/units/PreparePage';
import { may } from '@/lib/who';

export const Route = createFileRoute('/_desk/reorganisations/new')({
  beforeLoad: ({ context }) => may(context.who, 'reorganisation:prepare'),
  component: PreparePage,
});
