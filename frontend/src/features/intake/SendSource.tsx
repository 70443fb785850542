import { FlaskConical } from 'lucide-react';
import { useId, useState } from 'react';
import { type Fault, Problem } from '@/api/problem';
import { useT } from '@/i18n/t';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/form/ErrorSummary';
import { FileDrop } from '@/ui/form/FileDrop';
import { Sheet } from '@/ui/Page';
import { said } from '@/ui/said';
import { Defaults } from './Defaults';
import { example } from './example';
import { Bar } from './Progress';
import type { Given, Way } from './SendPage';
import { type Asked, FILES, mediaOf } from './sending';

const SHOWN = 200_000; // characters above which a text is told by name alone: no box shows a million well
const JSON_TYPE = 'application/json';

interface Props {
  given: Given;
  asked: Asked;
  way: Way;
  onGiven: (next: Given) => void;
  onAsked: (patch: Partial<Asked>) => void;
}

/** A file that is dropped or chosen, or a JSON text; what its rows take; trying it. */
export function SendSource({ given, asked, way, onGiven, onAsked }: Props) {
  const t = useT();
  const id = useId();
  const [attempt, setAttempt] = useState(0);
  const fault = useFault(given, attempt, way.tried.error ?? way.sent.error);
  const open = async (file: File) => {
    const text = mediaOf(file) === JSON_TYPE ? await file.text() : '';
    setAttempt(0);
    onGiven({ file, text, typed: false });
  };
  const write = (text: string) => {
    const file = text ? new File([text], 'json', { type: JSON_TYPE }) : null;
    onGiven({ file, text, typed: true });
  };
  const submit = () => {
    setAttempt(attempt + 1);
    if (given.file && (mediaOf(given.file) !== JSON_TYPE || !whyNot(given.text))) way.tried.mutate();
  };
  return (
    <Sheet className="flex min-w-0 flex-col gap-3 p-4">
      <ErrorSummary attempt={attempt + (way.sent.error ? 1 : 0)} lines={fault ? [{ id, text: fault }] : []} />
      <FileDrop
        id={`${id}-file`}
        accept={FILES}
        file={given.typed ? null : given.file}
        onFile={(file) => void open(file)}
        hint={t('intake.dropFile')}
      />
      <Defaults asked={asked} onAsked={onAsked} />
      {(!given.file || mediaOf(given.file) === JSON_TYPE) && (
        <>
          <label htmlFor={id} className="text-sm text-soft">
            {t('intake.asText')}
          </label>
          <textarea
            id={id}
            aria-label={t('intake.tryInput')}
            rows={10}
            spellCheck={false}
            value={given.text.length > SHOWN ? `${given.text.slice(0, 2_000)}…` : given.text}
            readOnly={given.text.length > SHOWN}
            aria-invalid={fault !== undefined || undefined}
            onChange={({ target }) => write(target.value)}
            onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit()}
            className="field min-h-40 flex-1 font-mono text-sm"
          />
        </>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          look={way.tried.data ? 'secondary' : 'primary'}
          icon={FlaskConical}
          busy={way.tried.isPending}
          onClick={submit}
        >
          {t('intake.tryButton')}
        </Button>
        {!given.file && (
          <Button look="quiet" onClick={() => write(example(asked.unit ?? '', asked.programme ?? ''))}>
            {t('intake.example')}
          </Button>
        )}
      </div>
      {way.busy && (
        <Bar
          share={way.share < 1 ? way.share : undefined}
          label={way.share < 1 ? t('intake.sending', { n: Math.floor(way.share * 100) }) : t('intake.judging')}
        >
          <Button look="quiet" onClick={way.stop}>
            {t('intake.stopSending')}
          </Button>
        </Bar>
      )}
    </Sheet>
  );
}

/** Why a text is no JSON. */
function whyNot(text: string): string | undefined {
  try {
    JSON.parse(text);
  } catch (error) {
    return String((error as Error).message);
  }
}

const placed = ({ detail, pointer }: Fault) => (pointer ? `${detail} ${pointer}` : detail);

/** What is wrong with the whole: nothing chosen, no JSON, or what the API says of it. */
function useFault({ file, text }: Given, attempt: number, problem: Problem | null): string | undefined {
  const t = useT();
  if (problem instanceof Problem && problem.status !== 599) {
    const { title, text: more } = said(problem, t);
    return problem.errors[0] ? placed(problem.errors[0]) : `${title}. ${more ?? ''}`;
  }
  if (attempt === 0 || (file && mediaOf(file) !== JSON_TYPE)) return undefined;
  const why = whyNot(text);
  return why === undefined ? undefined : t('intake.notJson', { why });
}
