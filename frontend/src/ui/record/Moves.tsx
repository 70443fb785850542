import { useMutation, useQueryClient } from '@tanstack/react-query';
import { MoreHorizontal } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Tagged } from '@/api/client';
import { asProblem, type Problem } from '@/api/problem';
import { isMove, type Move, type Name, type One, type Resource, wantsReason } from '@/api/resource';
import { useT } from '@/i18n/t';
import { useShortcut } from '@/lib/keyboard';
import { Button, IconButton } from '../Button';
import { Menu } from '../Pop';
import { toast } from '../toast';

const MoveDialog = lazy(() => import('./MoveDialog'));

interface Props<N extends Name> {
  resource: Resource<N>;
  /** As it was read; a row of a list has no tag, and is read once more before the step. */
  record: { id: string; may?: string[] | null; etag?: string };
  /** Keys of what else a step changes. */
  touched?: readonly (readonly string[])[];
  /** One of many on a page: small, and without keys. */
  row?: boolean;
}

/** Steps that end or turn back: never the first thing offered. */
const GRAVE = new Set(['cancellation', 'return', 'conclusion', 'rejection']);

/** The steps that the API says this reader may take now: the way on as buttons, an end in the menu. */
export function Moves<N extends Name>({ resource, record, touched = [], row = false }: Props<N>) {
  const t = useT();
  const [asked, setAsked] = useState<string | null>(null);
  const take = useMove(resource, record, touched, () => setAsked(null));
  const open = (record.may ?? []).filter((noun) => isMove(resource.name, noun));
  const onward = open.filter((noun) => !GRAVE.has(noun));
  const back = open.find((noun) => noun === 'return' || noun === 'rejection');
  useShortcut('a', 'keys.onward', () => setAsked(onward[0] ?? null), onward.length > 0 && !row);
  useShortcut('r', 'keys.return', () => setAsked(back ?? null), back !== undefined && !row);
  const [shown, folded] =
    onward.length > 0
      ? [open.filter((n) => n !== 'cancellation'), open.filter((n) => n === 'cancellation')]
      : [open, []];
  return (
    <>
      {shown.map((noun) => (
        <Button
          key={noun}
          look={noun === onward[0] && !row ? 'primary' : 'secondary'}
          className={row ? 'button-small' : undefined}
          onClick={() => setAsked(noun)}
        >
          {t.label('move', noun)}
        </Button>
      ))}
      {folded.length > 0 && (
        <Menu
          trigger={<IconButton icon={MoreHorizontal} look="secondary" label={t('record.more')} />}
          entries={folded.map((noun) => ({ label: t.label('move', noun), grave: true, act: () => setAsked(noun) }))}
        />
      )}
      <Suspense>
        {asked && (
          <MoveDialog
            key={asked}
            noun={asked}
            grave={GRAVE.has(asked)}
            reasoned={wantsReason(resource.name, asked)}
            busy={take.isPending}
            problem={take.error}
            onTake={(reason) => take.mutate({ noun: asked, reason })}
            onClose={() => {
              take.reset();
              setAsked(null);
            }}
          />
        )}
      </Suspense>
    </>
  );
}

function useMove<N extends Name>(
  resource: Resource<N>,
  record: Props<N>['record'],
  touched: readonly (readonly string[])[],
  done: () => void,
) {
  const t = useT();
  const cache = useQueryClient();
  const tagOf = async (id: string) => (await cache.fetchQuery({ ...resource.one(id), staleTime: 0 })).etag;
  return useMutation<Tagged<One<N>>, Problem, { noun: string; reason: string | undefined }>({
    mutationFn: async ({ noun, reason }) => {
      try {
        const { etag = await tagOf(record.id) } = record;
        return await resource.move({ id: record.id, etag }, noun as Move<N>, reason);
      } catch (error) {
        throw asProblem(error);
      }
    },
    onSuccess: (saved, { noun }) => {
      cache.setQueryData(resource.one(record.id).queryKey, saved as never);
      toast(t('record.moved', { move: t.label('move', noun) }));
      done();
    },
    // A lost race or a step that is no longer open: what is shown is old.
    onError: () => void cache.invalidateQueries({ queryKey: [resource.name, 'one', record.id] }),
    onSettled: () => {
      for (const key of [[resource.name, 'list'], [resource.name, 'some'], ['history'], ['work'], ...touched]) {
        void cache.invalidateQueries({ queryKey: key });
      }
    },
  });
}
