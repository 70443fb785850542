import { AlertTriangle, Pencil } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useT } from '@/i18n/t';
import { Button, IconButton } from '@/ui/Button';
import { cn } from '@/ui/cn';
import type { Imported } from './ImportPage';

interface Props {
  answer: Imported;
  /** Line (from 1) to its corrected text. */
  edits: Record<number, string>;
  onEdit: (line: number, text: string) => void;
}

/** The document as it was read, line by line: what each became, and which found no place. */
export function DocumentLines({ answer, edits, onEdit }: Props) {
  const t = useT();
  const [open, setOpen] = useState<number | null>(null);
  const reasons = new Map(answer.unread.map(({ line, reason }) => [line, reason]));
  const shown = answer.lines.flatMap((text, at) => (text.trim() || reasons.has(at + 1) ? [at + 1] : []));
  return (
    <section
      aria-label={t('importing.text')}
      tabIndex={0}
      className="min-h-0 border-t border-line bg-sheet -outline-offset-2 md:overflow-y-auto md:border-t-0"
    >
      <ol className="py-2">
        {shown.map((line) => (
          <Line
            key={line}
            line={line}
            text={edits[line] ?? answer.lines[line - 1] ?? ''}
            taken={answer.taken[line - 1] ?? null}
            reason={reasons.get(line)}
            edited={line in edits}
            open={open === line}
            onOpen={() => setOpen(line)}
            onDone={(text) => {
              onEdit(line, text);
              setOpen(null);
            }}
          />
        ))}
      </ol>
    </section>
  );
}

interface LineProps {
  line: number;
  text: string;
  taken: string | null;
  reason: string | undefined;
  edited: boolean;
  open: boolean;
  onOpen: () => void;
  onDone: (text: string) => void;
}

function Line({ line, text, taken, reason, edited, open, onOpen, onDone }: LineProps) {
  const t = useT();
  return (
    <li
      id={`line-${line}`}
      tabIndex={-1}
      className={cn(
        'group grid scroll-my-24 grid-cols-[2.5rem_1fr_auto] items-start gap-x-3 px-3 py-1 [content-visibility:auto] md:px-4',
        reason && !edited && 'bg-waiting-wash',
        edited && 'bg-active-wash',
      )}
    >
      <span className="pt-0.5 text-right text-xs text-soft" title={t('importing.line', { n: line })}>
        {line}
      </span>
      <div className="min-w-0">
        {open ? (
          <Editor line={line} text={text} onDone={onDone} />
        ) : (
          <p className="whitespace-pre-wrap">{text.trim()}</p>
        )}
        {reason && !edited && (
          <p className="flex items-start gap-1 text-sm font-medium text-waiting-ink">
            <AlertTriangle aria-hidden size={15} className="mt-0.5 shrink-0" />
            {reason}
          </p>
        )}
      </div>
      <span className="flex items-center gap-1">
        {taken && !edited && <span className="text-xs text-soft">{element(taken, t)}</span>}
        {!open && (
          <IconButton
            icon={Pencil}
            label={t('importing.editLine', { n: line })}
            onClick={onOpen}
            className={cn(
              '-my-1 size-7',
              !reason && 'opacity-0 group-hover:opacity-100 focus:opacity-100 coarse:opacity-100',
            )}
          />
        )}
      </span>
    </li>
  );
}

/** "clause III.1.a" as "Điều III.1.a", "legal basis" as "Căn cứ". */
function element(taken: string, t: ReturnType<typeof useT>): string {
  const [, path] = /^clause (.+)$/.exec(taken) ?? [];
  return path ? `${t.label('element', 'clause')} ${path}` : t.label('element', taken.replaceAll(' ', '_'));
}

function Editor({ line, text, onDone }: { line: number; text: string; onDone: (text: string) => void }) {
  const t = useT();
  const [value, setValue] = useState(text);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.closest('li')?.scrollIntoView({ block: 'center' });
  }, []);
  const done = () => onDone(value.replace(/\s*\n\s*/g, ' '));
  return (
    <div className="flex flex-col items-start gap-1.5 py-0.5">
      <textarea
        ref={box}
        rows={Math.min(8, Math.ceil(text.length / 80) + 1)}
        aria-label={t('importing.lineText', { n: line })}
        className="field"
        value={value}
        onChange={({ target }) => setValue(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone(text);
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done();
        }}
      />
      <Button onClick={done}>{t('importing.saveLine')}</Button>
    </div>
  );
}
