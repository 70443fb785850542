/** The document as it is printed, its headings as a spine beside it; whose task each part is. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useT } from '@/i18n/t';
import { Button } from '@/ui/Button';
import { cn } from '@/ui/cn';
import { Named } from '@/ui/fields/reference';
import { Sheet } from '@/ui/Page';
import { Loading } from '@/ui/Skeleton';
import { Empty, Failed } from '@/ui/States';
import { ClauseItem } from './ClauseItem';
import { type Clause, clausesOf, type Whole } from './programmes';
import type { PageSearch } from './search';

interface Props {
  record: Whole;
  search: PageSearch;
  editable: boolean;
  go: (next: PageSearch) => void;
}

export function Clauses({ record, search, editable, go }: Props) {
  const t = useT();
  const { data, error, refetch } = useQuery(clausesOf(record.id));
  const above = useQuery({ ...clausesOf(record.parent_id ?? ''), enabled: record.parent_id !== null }).data;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading lines={12} />;
  const add = editable && (
    <Button icon={Plus} onClick={() => go({ form: 'clause', clause: undefined })}>
      {t('programmes.clauseAdd')}
    </Button>
  );
  if (data.length === 0) {
    return (
      <Sheet>
        <Empty title={t('programmes.clausesNone')} text={t('programmes.clausesNoneText')}>
          {add}
        </Empty>
      </Sheet>
    );
  }
  const shown = search.party ? withHeadings(data, search.party) : data;
  const paths = new Map(above?.map(({ id, path }) => [id, path]));
  return (
    <div className="grid items-start gap-4 grid-cols-[minmax(0,1fr)] lg:grid-cols-[15rem_minmax(0,1fr)] print:block">
      <Spine clauses={shown} />
      <div className="flex min-w-0 flex-col gap-3">
        <div className="print-hide flex flex-wrap items-center gap-2">
          {record.parties.length > 1 && data.some((one) => one.party_unit_id) && (
            <PartyFilter
              parties={record.parties.map((one) => one.unit_id)}
              value={search.party}
              onChange={(party) => go({ party })}
            />
          )}
          <span className="text-sm text-soft">{t('programmes.clauseCount', { n: shown.length })}</span>
          <span className="ml-auto">{add}</span>
        </div>
        <Sheet className="px-5 py-4 md:px-8 md:py-6 print:p-0">
          <ol className="mx-auto max-w-3xl print:font-paper print:text-lg">
            {shown.map((clause) => (
              <ClauseItem
                key={clause.id}
                programme={record.id}
                clause={clause}
                party={ownParty(clause, shown)}
                aligned={clause.aligned_id ? paths.get(clause.aligned_id) : undefined}
                parent={record.parent_id}
                onEdit={editable ? () => go({ form: 'clause', clause: clause.id }) : undefined}
              />
            ))}
          </ol>
        </Sheet>
      </div>
    </div>
  );
}

/** A party's clauses, and the headings that they stand under. */
function withHeadings(clauses: Clause[], party: string): Clause[] {
  const mine = clauses.filter((one) => one.party_unit_id === party);
  return clauses.filter((one) => mine.includes(one) || mine.some(({ path }) => path.startsWith(`${one.path}.`)));
}

/** Whose task it is, where the heading above has not said so already. */
function ownParty(clause: Clause, all: Clause[]): string | null {
  const head = clause.path.split('.').slice(0, -1).join('.');
  const above = all.find(({ path }) => path === head)?.party_unit_id;
  return clause.party_unit_id === above ? null : clause.party_unit_id;
}

function Spine({ clauses }: { clauses: Clause[] }) {
  const t = useT();
  const heads = clauses.filter(({ path, title }) => title !== '' || !path.includes('.'));
  return (
    <nav
      aria-label={t('programmes.spine')}
      className="print-hide hidden max-h-[calc(100dvh-6rem)] overflow-y-auto lg:sticky lg:top-4 lg:block"
    >
      <ol className="border-l-2 border-line text-sm">
        {heads.map(({ id, path, title, text }) => (
          <li key={id}>
            <Link
              to="."
              hash={`c-${path}`}
              search={(old) => old}
              replace
              className={cn(
                '-ml-0.5 flex gap-2 border-l-2 border-transparent py-1 pr-1 hover:border-brand hover:text-brand-deep',
                path.includes('.') ? 'pl-7 text-soft' : 'pl-3 font-medium',
              )}
            >
              <span className="shrink-0">{path.split('.').at(-1)}</span>
              <span className="line-clamp-2 min-w-0">{title || text}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface FilterProps {
  parties: string[];
  value: string | undefined;
  onChange: (party: string | undefined) => void;
}

function PartyFilter({ parties, value, onChange }: FilterProps) {
  const t = useT();
  return (
    <div role="group" aria-label={t('programmes.ofParty')} className="flex flex-wrap gap-1">
      {[undefined, ...parties].map((one) => (
        <button
          key={one ?? ''}
          type="button"
          aria-pressed={one === value}
          onClick={() => onChange(one)}
          className={cn(
            'h-7 max-w-80 truncate rounded-full border px-3 text-sm coarse:h-11',
            one === value
              ? 'border-brand bg-brand-wash font-semibold text-brand-deep'
              : 'border-line bg-sheet text-soft hover:border-edge hover:text-ink',
          )}
        >
          {one ? <Named kind="unit" id={one} /> : t('programmes.allParties')}
        </button>
      ))}
    </div>
  );
}
