import { Status } from '@/ui/Status';
import type { Batch } from './intake';

/** How a job stands; of what was answered at once, and of a job that is done with rows refused, what became of it. */
export function State({ batch }: { batch: Pick<Batch, 'status' | 'status_code'> }) {
  return batch.status_code === 202 ? (
    <Status group="batch_status" value={batch.status} />
  ) : (
    <Status group="batch_result" value={String(batch.status_code)} />
  );
}
