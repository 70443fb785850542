import { Link } from '@tanstack/react-router';
import { useT } from '@/i18n/t';
import { jsonLines } from '@/lib/pointer';
import { buttonClass } from '@/ui/Button';
import { cn } from '@/ui/cn';
import { Drawer } from '@/ui/Overlay';
import { Badge, Status, type Tone } from '@/ui/Status';
import type { ReportRow } from './intake';
import { lineOf, sentAt, statusOf } from './rowColumns';

const TONES: Record<string, Tone> = { error: 'alarm', hold: 'waiting', warning: 'active' };

/** One row of a push: what is wrong where, and the whole as it was sent, with those places marked. */
export default function RowDrawer({ row, onClose }: { row: ReportRow; onClose: () => void }) {
  const t = useT();
  return (
    <Drawer
      open
      onClose={onClose}
      title={t('intake.row', { n: lineOf(row) })}
      description={[row.external_id, row.kind].filter(Boolean).join(' · ') || undefined}
      footer={
        row.id ? (
          <Link to="/activities/$id" params={{ id: row.id }} className={buttonClass()}>
            {t('intake.toActivity')}
          </Link>
        ) : (
          row.status && // a dry run stored nothing
          row.external_id &&
          !['rejected', 'not_applied'].includes(row.status) && (
            <Link to="/activities" search={{ external_id: row.external_id }} className={buttonClass()}>
              {t('intake.toActivity')}
            </Link>
          )
        )
      }
    >
      <div className="flex flex-col gap-4">
        <div>
          <Status group="row_status" value={statusOf(row)} />
        </div>
        {row.errors.length === 0 && <p className="text-soft">{t('intake.noErrors')}</p>}
        <ul className="flex flex-col gap-3">
          {row.errors.map((fault) => (
            <li key={fault.code + fault.pointer} className="border-l-3 border-alarm-ink/40 pl-3">
              <Badge tone={TONES[fault.severity] ?? 'alarm'}>{t.label('fault', fault.code)}</Badge>
              <p className="mt-1">{fault.detail}</p>
              {fault.action && <p className="text-soft">{fault.action}</p>}
              <p className="mt-0.5 text-sm">
                {fault.column && row.line && (
                  <strong className="mr-2 font-semibold">
                    {t('intake.column', { line: row.line, column: fault.column })}
                  </strong>
                )}
                <code className="text-soft">{fault.pointer || '/'}</code>
                <Sent value={sentAt(row, fault.pointer)} />
              </p>
            </li>
          ))}
        </ul>
        {row.data !== undefined && <Json row={row} />}
      </div>
    </Drawer>
  );
}

function Sent({ value }: { value: unknown }) {
  const t = useT();
  if (value === undefined) return null;
  return (
    <>
      <span className="mx-1.5 text-soft">{`· ${t('intake.sent')}:`}</span>
      <code className="font-semibold break-all">{JSON.stringify(value)}</code>
    </>
  );
}

function Json({ row }: { row: ReportRow }) {
  const t = useT();
  const here = `/items/${row.index}/data`;
  const wrong = row.errors.map(({ pointer }) => pointer.slice(here.length)).filter((pointer) => pointer !== '');
  const marked = (pointer: string) => wrong.some((one) => pointer === one || pointer.startsWith(`${one}/`));
  return (
    <section aria-labelledby="sent">
      <h3 id="sent" className="mb-1 font-semibold">
        {t('intake.sentRow')}
      </h3>
      <pre className="overflow-x-auto rounded-md border border-line bg-desk py-2 font-mono text-sm">
        {jsonLines(row.data).map((line, place) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that does not change
            key={place}
            className={cn('block px-3', marked(line.pointer) && 'bg-alarm-wash font-semibold text-alarm-ink')}
          >
            {'  '.repeat(line.depth) + line.text}
          </span>
        ))}
      </pre>
    </section>
  );
}
