import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CircleStop, Download, RotateCcw } from 'lucide-react';
import { api, unwrap } from '@/api/client';
import { download } from '@/api/download';
import { asProblem } from '@/api/problem';
import { useT } from '@/i18n/t';
import { Button } from '@/ui/Button';
import { said } from '@/ui/said';
import { toast } from '@/ui/toast';
import { type Batch, batches, open, placeOf } from './intake';

/** What can be done with a batch: its file back with marks; by its own unit also stopping it and its refused rows anew. */
export function BatchSteps({ batch, own }: { batch: Batch; own: boolean }) {
  const t = useT();
  const { stop, again, take } = useSteps(batch);
  const refused = (batch.counts.rejected ?? 0) + (batch.counts.not_applied ?? 0);
  return (
    <>
      {!open(batch) && (
        <Button icon={Download} busy={take.isPending} onClick={() => take.mutate()}>
          {t('intake.report')}
        </Button>
      )}
      {own && open(batch) && (
        <Button icon={CircleStop} busy={stop.isPending} onClick={() => stop.mutate()}>
          {t('intake.cancelJob')}
        </Button>
      )}
      {own && !open(batch) && refused > 0 && (
        <Button icon={RotateCcw} busy={again.isPending} onClick={() => again.mutate()}>
          {t('intake.again')}
        </Button>
      )}
    </>
  );
}

function useSteps({ id }: Batch) {
  const t = useT();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const params = { path: { id } };
  const common = {
    onError: (error: unknown) => {
      const { title, text } = said(asProblem(error), t);
      toast(text ? `${title}. ${text}` : title);
    },
    onSettled: () => void cache.invalidateQueries({ queryKey: batches.key }),
  };
  const stop = useMutation({
    ...common,
    mutationFn: () => unwrap(api.POST('/api/v1/intake/batches/{id}/cancellation', { params })),
  });
  const again = useMutation({
    ...common,
    mutationFn: () => unwrap(api.POST('/api/v1/intake/batches/{id}/reprocessing', { params })),
    onSuccess: (made) => {
      toast(t('intake.againDone'));
      if (made.id) void navigate({ href: placeOf({ id: made.id }) });
    },
  });
  const take = useMutation({
    ...common,
    mutationFn: () =>
      download(
        api.GET('/api/v1/intake/batches/{id}/report', {
          params: { ...params, query: { format: 'xlsx' } },
          parseAs: 'blob',
        }),
      ),
  });
  return { stop, again, take };
}
