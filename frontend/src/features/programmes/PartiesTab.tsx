/** Who agreed, who speaks for them from day to day, and whether each has signed what is written now. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { day, instant } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { Named } from '@/ui/fields/reference';
import { Sheet } from '@/ui/Page';
import { Loading } from '@/ui/Skeleton';
import { Failed } from '@/ui/States';
import { Badge } from '@/ui/Status';
import { type Party, type Whole, type Word, wordsOf } from './programmes';

export function Parties({ record }: { record: Whole }) {
  const t = useT();
  const { data, error, refetch } = useQuery(wordsOf(record.id));
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const former = data.filter(({ valid }) => !valid);
  return (
    <div className="flex flex-col gap-4">
      <ol className="grid gap-4 md:grid-cols-2">
        {record.parties.map((party, at) => (
          <li key={party.unit_id}>
            <PartyCard
              party={party}
              n={at + 1}
              at={record.starts_on}
              word={data.find((one) => one.valid && one.unit_id === party.unit_id)}
            />
          </li>
        ))}
      </ol>
      {former.length > 0 && (
        <Sheet className="p-4">
          <h2 className="font-semibold">{t('words.former')}</h2>
          <p className="mb-2 text-sm text-soft">{t('words.formerText')}</p>
          <ul className="flex flex-col gap-2">
            {former.map((word) => (
              <li key={word.id}>
                <Named kind="unit" id={word.unit_id} />
                <Said word={word} />
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      <Sheet className="p-4">
        <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[11rem_1fr]">
          <dt className="text-soft">{t('programmes.bases')}</dt>
          <dd>
            <ul className="flex flex-col gap-1.5">
              {record.legal_bases.map((basis) => (
                <li key={String(basis.text)}>{String(basis.text)}</li>
              ))}
              {record.legal_bases.length === 0 && '–'}
            </ul>
          </dd>
          <dt className="text-soft">{t('programmes.recipients')}</dt>
          <dd>{record.recipients.join('; ') || '–'}</dd>
          {record.arrival && (
            <>
              <dt className="text-soft">{t('programmes.arrival')}</dt>
              <dd>{stamp(record.arrival)}</dd>
            </>
          )}
          <dt className="text-soft">{t('programmes.hash')}</dt>
          <dd className="font-mono text-xs break-all">{record.content_hash}</dd>
        </dl>
      </Sheet>
    </div>
  );
}

function stamp({ agency, number, arrived_on }: Record<string, unknown>): string {
  const when = typeof arrived_on === 'string' ? day(arrived_on) : '';
  return [agency, number, when].filter(Boolean).join(' · ');
}

function PartyCard({ party, n, at, word }: { party: Party; n: number; at: string | null; word: Word | undefined }) {
  const t = useT();
  const then = at ? { at } : {};
  const signatory = [party.signatory_capacity, party.signatory_office, party.signatory_name].filter(Boolean);
  return (
    <Sheet className="h-full p-4">
      <p className="text-sm text-soft">{`${t('programmes.party', { n })} · ${t.label('unit_side', party.side)}`}</p>
      <h2 className="text-lg font-semibold">
        <UnitLink id={party.unit_id} then={then} />
      </h2>
      <dl className="mt-2 grid gap-x-4 gap-y-1.5 sm:grid-cols-[11rem_1fr]">
        <dt className="text-soft">{t('programmes.focal')}</dt>
        <dd className="-mt-1 sm:mt-0">
          <UnitLink id={party.focal_unit_id} then={then} />
        </dd>
        {signatory.length > 0 && (
          <>
            <dt className="text-soft">{t('words.signatory')}</dt>
            <dd className="-mt-1 sm:mt-0">{signatory.join(', ')}</dd>
          </>
        )}
      </dl>
      <div className="mt-3 border-t border-line pt-3">
        {word ? <Said word={word} /> : <Badge tone="waiting">{t('words.none')}</Badge>}
      </div>
    </Sheet>
  );
}

function UnitLink({ id, then }: { id: string; then: { at?: string } }) {
  return (
    <Link
      to="/units"
      search={{ ...then, sel: id } as never}
      className="underline-offset-2 hover:text-brand-deep hover:underline"
    >
      <Named kind="unit" id={id} />
    </Link>
  );
}

function Said({ word }: { word: Word }) {
  const t = useT();
  return (
    <div className="flex flex-col gap-0.5">
      <span>
        <Badge tone={word.valid ? 'done' : 'neutral'}>{t(word.on_paper ? 'words.onPaper' : 'words.signed')}</Badge>
      </span>
      <p>
        {word.on_paper
          ? t('words.paper', { number: word.number ?? '–', day: day(word.signed_on) })
          : [word.capacity, word.office, word.name].filter(Boolean).join(', ')}
      </p>
      <p className="text-sm text-soft">{t('words.signedAt', { at: instant(word.signed_at) })}</p>
    </div>
  );
}
