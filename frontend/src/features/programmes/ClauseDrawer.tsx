import { useQuery } from '@tanstack/react-query';
import { RecordDrawer } from '@/ui/form/RecordDrawer';
import { clauseOf, clauses } from './clause';
import { clauseFields } from './view';

interface Props {
  programme: string;
  /** None: a new one. */
  clause: string | undefined;
  onClose: () => void;
  onSaved: () => void;
}

/** The form of one clause, opened when its newest version is here. */
export function ClauseDrawer({ programme, clause, onClose, onSaved }: Props) {
  const { data } = useQuery({ ...clauseOf(programme, clause ?? ''), enabled: clause !== undefined });
  return (
    <RecordDrawer
      key={data?.etag ?? 'new'}
      resource={clauses(programme)}
      fields={clauseFields}
      title={clause ? 'programmes.clauseEdit' : 'programmes.clauseAdd'}
      open={clause === undefined || data !== undefined}
      record={data as never}
      onClose={onClose}
      onSaved={onSaved}
    />
  );
}
