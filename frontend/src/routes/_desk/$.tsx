import { createFileRoute } from '@tanstack/react-router';
import { NotFound } from '@/ui/NotFound';

export const Route = createFileRoute('/_desk/$')({ component: NotFound });
