import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useT } from '@/i18n/t';

export interface SummaryLine {
  /** Id of the control that the line leads to; none: the line stands for the whole form. */
  id?: string | undefined;
  text: string;
}

/** After a submit that failed: takes the focus, says in the title that there are errors, each line leads to its field. */
export function ErrorSummary({ lines, attempt }: { lines: SummaryLine[]; attempt: number }) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const shown = lines.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt takes the focus anew
  useEffect(() => {
    if (!shown) return;
    box.current?.focus();
    const title = document.title;
    document.title = `${t('faults.errorPrefix')} ${title}`;
    return () => {
      document.title = title;
    };
  }, [attempt, shown]);
  if (!shown) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="mb-4 rounded-md border-2 border-alarm-ink bg-alarm-wash px-4 py-3 outline-offset-2"
    >
      <h2 className="flex items-center gap-1.5 font-semibold">
        <CircleAlert aria-hidden size={17} />
        {t('faults.errors')}
      </h2>
      <ul className="mt-1 list-disc pl-6">
        {lines.map((line) => (
          <li key={`${line.id} ${line.text}`}>
            {line.id ? (
              <button
                type="button"
                className="py-0.5 text-left font-medium text-alarm-ink underline underline-offset-2"
                onClick={() => document.getElementById(line.id ?? '')?.focus()}
              >
                {line.text}
              </button>
            ) : (
              line.text
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
