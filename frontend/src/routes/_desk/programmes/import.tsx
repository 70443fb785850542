import { createFileRoute } from '@tanstack/react-router';
import { ImportPage } from '@/features/programmes/ImportPage';
import { may } from '@/lib/who';

export const Route = createFileRoute('/_desk/programmes/import')({
  beforeLoad: ({ context }) => may(context.who, 'programme:write'),
  component: ImportPage,
});
