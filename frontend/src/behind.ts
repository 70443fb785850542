/** What only those behind the door need: the cache of answers and the texts of the desk. */
import { client } from '@/api/lazy';
import { onLeaving } from '@/api/session';
import { readDesk } from '@/i18n/language';

onLeaving(() => void import('@/lib/drafts').then(({ dropAllDrafts }) => dropAllDrafts()));

export async function behind() {
  const [{ queryClient }] = await Promise.all([import('@/api/query-client'), readDesk(), client()]);
  return queryClient;
}
