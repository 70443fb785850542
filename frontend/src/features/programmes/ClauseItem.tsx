import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CornerLeftUp, Pencil, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { asProblem, type Problem } from '@/api/problem';
import { useT } from '@/i18n/t';
import { IconButton } from '@/ui/Button';
import { cn } from '@/ui/cn';
import { Named } from '@/ui/fields/reference';
import { toast } from '@/ui/toast';
import { type ClauseRecord, clauseOf, removeClause } from './clause';
import { type Clause, printed } from './programmes';
import { programmes } from './search';

const Ask = lazy(() => import('./Ask'));

interface Props {
  programme: string;
  clause: Clause;
  /** Whose task it is, when that has to be said here. */
  party: string | null;
  /** Path of the clause that it carries out, in the programme above. */
  aligned: string | undefined;
  parent: string | null;
  onEdit: (() => void) | undefined;
}

export function ClauseItem({ programme, clause, party, aligned, parent, onEdit }: Props) {
  const t = useT();
  const level = clause.path.split('.').length;
  const Title = level === 1 ? 'h2' : 'h3';
  return (
    <li
      id={`c-${clause.path}`}
      className={cn(
        'group relative scroll-mt-4 rounded-sm py-1 target:bg-brand-wash',
        level === 1 && 'mt-5 first:mt-0',
        level === 2 && 'md:pl-4',
        level > 2 && 'pl-4 md:pl-10',
      )}
    >
      <div className="flex gap-2">
        <span className={cn('shrink-0', level < 3 && clause.title ? 'font-semibold' : 'text-soft')}>
          {printed(clause.path)}
        </span>
        <div className="min-w-0 flex-1">
          {clause.title && <Title className="font-semibold">{clause.title}</Title>}
          {clause.text && <p className="whitespace-pre-line">{clause.text}</p>}
          {party && (
            <p className="text-sm text-soft">
              {`${t('programmes.clauseParty')}: `}
              <Named kind="unit" id={party} />
            </p>
          )}
          {aligned && parent && (
            <p className="print-hide text-sm">
              <Link
                to="/programmes/$id"
                params={{ id: parent }}
                hash={`c-${aligned}`}
                className="inline-flex items-center gap-1 text-brand-deep underline-offset-2 hover:underline"
              >
                <CornerLeftUp aria-hidden size={14} />
                {t('programmes.aligned', { path: aligned })}
              </Link>
            </p>
          )}
        </div>
        {onEdit && (
          <span className="print-hide -my-1 flex shrink-0">
            <IconButton icon={Pencil} label={`${t('programmes.clauseEdit')} ${clause.path}`} onClick={onEdit} />
            <Remove programme={programme} clause={clause} />
          </span>
        )}
      </div>
    </li>
  );
}

function Remove({ programme, clause: { id, path } }: { programme: string; clause: Clause }) {
  const t = useT();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const remove = useMutation<void, Problem>({
    mutationFn: async () => {
      try {
        const { etag }: ClauseRecord & { etag: string } = await cache.fetchQuery(clauseOf(programme, id));
        await removeClause(programme, id, etag);
      } catch (error) {
        throw asProblem(error);
      }
    },
    onSuccess: () => {
      setOpen(false);
      toast(t('programmes.clauseRemoved', { path }));
      void cache.invalidateQueries({ queryKey: ['clauses', 'list', programme] });
      void cache.invalidateQueries({ queryKey: programmes.one(programme).queryKey });
    },
  });
  return (
    <>
      <IconButton icon={Trash2} label={t('programmes.clauseRemove', { path })} onClick={() => setOpen(true)} />
      <Suspense>
        {open && (
          <Ask
            title={t('programmes.clauseRemove', { path })}
            text={t('programmes.clauseRemoveText')}
            act={t('programmes.clauseRemove', { path })}
            grave
            busy={remove.isPending}
            problem={remove.error}
            onTake={() => remove.mutate()}
            onClose={() => setOpen(false)}
          />
        )}
      </Suspense>
    </>
  );
}
