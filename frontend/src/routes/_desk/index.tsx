import { createFileRoute } from '@tanstack/react-router';
import { WorkPage } from '@/features/work/WorkPage';
import { work } from '@/features/work/work';

export const Route = createFileRoute('/_desk/')({
  loader: ({ context }) => void context.cache.prefetchQuery(work),
  component: WorkPage,
});
