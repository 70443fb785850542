import { CheckCircle2 } from 'lucide-react';
import { day } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { Named } from '@/ui/fields/reference';
import type { Imported } from './ImportPage';

/** What the draft would be, and the lines that a person has to look at. */
export function ReadSide({ answer: { programme, unread, taken } }: { answer: Imported }) {
  const t = useT();
  const clauses = new Set(taken.filter((one) => one?.startsWith('clause '))).size;
  return (
    <div
      role="region"
      aria-label={t('importing.read')}
      tabIndex={0}
      className="flex min-h-0 -outline-offset-2 flex-col gap-5 p-4 md:border-r md:border-line md:overflow-y-auto md:p-5"
    >
      <section>
        <h2 className="mb-2 font-semibold">
          {unread.length > 0 ? t('importing.unreadN', { n: unread.length }) : t('importing.unread')}
        </h2>
        {unread.length === 0 ? (
          <p className="flex items-center gap-1.5 text-done-ink">
            <CheckCircle2 aria-hidden size={16} />
            {t('importing.unreadNone')}
          </p>
        ) : (
          <>
            <p className="text-sm text-soft">{t('importing.unreadText')}</p>
            <ul className="mt-2 divide-y divide-line rounded-md border border-line bg-sheet">
              {unread.map(({ line, text, reason }) => (
                <li key={`${line} ${text}`}>
                  <button
                    type="button"
                    onClick={() => show(line)}
                    className="w-full px-3 py-1.5 text-left hover:bg-sunken"
                  >
                    <span className="block truncate">{`${t('importing.line', { n: line })}: ${text}`}</span>
                    <span className="block text-sm text-waiting-ink">{reason}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section>
        <h2 className="mb-2 font-semibold">{t('importing.read')}</h2>
        <dl className="flex flex-col gap-2.5">
          <Fact label={t('programmes.title')}>{programme.title}</Fact>
          <Fact label={t('programmes.code')}>{programme.code ?? '–'}</Fact>
          <Fact label={t('programmes.level')}>{t.label('programme_level', programme.level)}</Fact>
          <Fact label={t('programmes.period')}>{`${day(programme.starts_on)} – ${day(programme.ends_on)}`}</Fact>
          {programme.parties.map((party, at) => (
            <Fact key={party.unit_id} label={t('programmes.party', { n: at + 1 })}>
              <span className="block font-medium">
                <Named kind="unit" id={party.unit_id} />
              </span>
              <span className="block text-sm text-soft">
                {`${t('programmes.focal')}: `}
                <Named kind="unit" id={party.focal_unit_id} />
              </span>
              <span className="block text-sm text-soft">
                {[party.signatory_capacity, party.signatory_office, party.signatory_name].filter(Boolean).join(', ')}
              </span>
            </Fact>
          ))}
          <Fact label={t('programmes.clauses')}>{t('programmes.clauseCount', { n: clauses })}</Fact>
          <Fact label={t('programmes.bases')}>{programme.legal_bases.length}</Fact>
          <Fact label={t('programmes.recipients')}>{programme.recipients.join('; ') || '–'}</Fact>
        </dl>
      </section>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-soft">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function show(line: number) {
  const found = document.getElementById(`line-${line}`);
  found?.scrollIntoView({ block: 'center' });
  found?.querySelector('button')?.focus({ preventScroll: true });
}
