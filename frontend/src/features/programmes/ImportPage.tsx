/** A signed document becomes a draft: what was read beside the text, what was not marked, corrected, then created. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FilePlus2, RefreshCw } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { api, unwrap } from '@/api/client';
import { asProblem, type Problem } from '@/api/problem';
import type { components } from '@/api/schema';
import { useT } from '@/i18n/t';
import type { Draft } from '@/lib/drafts';
import { Button, buttonClass } from '@/ui/Button';
import { FileDrop } from '@/ui/form/FileDrop';
import type { Values } from '@/ui/form/faults';
import { Notice } from '@/ui/form/Notice';
import { draftName, useDraftKeeper, useKeptDraft } from '@/ui/form/useDraft';
import { PageHead, Sheet } from '@/ui/Page';
import { Loading } from '@/ui/Skeleton';
import { said } from '@/ui/said';
import { toast } from '@/ui/toast';
import { DocumentLines } from './DocumentLines';
import { ReadSide } from './ReadSide';
import { placeOf, programmes } from './search';

export type Imported = components['schemas']['Imported'];

const DOCUMENTS = '.docx,.pdf,.txt';

async function post(file: File, dry_run: boolean, key?: string): Promise<Imported> {
  const body = new FormData();
  body.set('file', file);
  const call = api.POST('/api/v1/programmes/import', {
    params: { query: { dry_run }, header: key ? { 'Idempotency-Key': key } : {} },
    body: { file: '' },
    bodySerializer: () => body,
  });
  return unwrap(call).catch((error) => {
    throw asProblem(error);
  });
}

/** What was read, as a text that can be read again. */
function textOf(lines: string[], name: string): File {
  return new File([lines.join('\n')], name.endsWith('.txt') ? name : `${name}.txt`, { type: 'text/plain' });
}

export function ImportPage() {
  const t = useT();
  const name = draftName('import', undefined);
  const kept = useKeptDraft(name);
  return (
    <div className="flex flex-col md:h-full">
      {kept === undefined ? (
        <>
          <Head />
          <Loading label={t('importing.reading')} />
        </>
      ) : (
        <Importing name={name} kept={kept} />
      )}
    </div>
  );
}

function Head({ actions }: { actions?: React.ReactNode }) {
  const t = useT();
  return (
    <PageHead
      title={t('importing.name')}
      crumbs={[{ label: t('programmes.name'), to: '/programmes' }, { label: t('importing.name') }]}
      actions={actions}
    />
  );
}

function restored(kept: Draft<Values> | null): File | null {
  const values = kept?.values as { name: string; lines: string[] } | undefined;
  return values ? textOf(values.lines, values.name) : null;
}

function Importing({ name, kept }: { name: string; kept: Draft<Values> | null }) {
  const t = useT();
  const id = useId();
  const { keep, drop } = useDraftKeeper(name);
  const [key, setKey] = useState(() => kept?.key ?? crypto.randomUUID());
  const [file, setFile] = useState(() => restored(kept));
  const [edits, setEdits] = useState<Record<number, string>>({});
  const read = useMutation<Imported, Problem, File>({
    mutationFn: (chosen) => post(chosen, true),
    onSuccess: ({ lines }, chosen) => keep({ values: { name: chosen.name, lines }, key }),
  });
  const create = useCreate(file, key, drop);

  const take = (chosen: File) => {
    setFile(chosen);
    setEdits({});
    setKey(crypto.randomUUID()); // another text is another programme
    create.reset();
    read.mutate(chosen);
  };
  const first = useEffectEvent(() => file && read.mutate(file));
  useEffect(() => void first(), []);

  const answer = read.data;
  const changed = Object.keys(edits).length;
  const again = () =>
    answer &&
    file &&
    take(
      textOf(
        answer.lines.map((text, at) => edits[at + 1] ?? text),
        file.name,
      ),
    );
  const problem = create.error ?? read.error;

  return (
    <>
      <Head
        actions={
          answer && (
            <>
              <label htmlFor={id} className={buttonClass('quiet', 'cursor-pointer')}>
                {t('drop.other')}
              </label>
              {changed > 0 ? (
                <Button look="primary" icon={RefreshCw} busy={read.isPending} onClick={again}>
                  {t('importing.again')}
                </Button>
              ) : (
                <Button look="primary" icon={FilePlus2} busy={create.isPending} onClick={() => create.mutate()}>
                  {t('importing.create')}
                </Button>
              )}
            </>
          )
        }
      />
      <div className="flex flex-col gap-3 px-4 pb-3 md:px-6">
        {problem && <Refused problem={problem} />}
        {answer && (
          <Notice>{changed > 0 ? t('importing.changed', { n: changed }) : t('importing.nothingStored')}</Notice>
        )}
        <div className={answer ? 'hidden' : 'max-w-3xl'}>
          <FileDrop id={id} accept={DOCUMENTS} file={file} onFile={take} hint={t('importing.drop')} large />
        </div>
        {read.isPending && !answer && (
          <Sheet>
            <Loading label={t('importing.reading')} />
          </Sheet>
        )}
      </div>
      {answer && (
        <div
          className="grid min-h-0 flex-1 border-t border-line grid-cols-[minmax(0,1fr)] md:grid-cols-[24rem_minmax(0,1fr)]"
          aria-busy={read.isPending}
        >
          <ReadSide answer={answer} />
          <DocumentLines
            answer={answer}
            edits={edits}
            onEdit={(line, text) => setEdits(edited(answer, edits, line, text))}
          />
        </div>
      )}
    </>
  );
}

/** A line that is as it was read is no edit. */
function edited(answer: Imported, edits: Record<number, string>, line: number, text: string): Record<number, string> {
  const { [line]: _, ...others } = edits;
  return text === answer.lines[line - 1] ? others : { ...others, [line]: text };
}

function useCreate(file: File | null, key: string, drop: () => Promise<void>) {
  const t = useT();
  const navigate = useNavigate();
  const cache = useQueryClient();
  return useMutation<Imported, Problem>({
    mutationFn: () => post(file as File, false, key),
    onSuccess: async ({ programme }) => {
      await drop();
      toast(t('importing.created'));
      void cache.invalidateQueries({ queryKey: programmes.key });
      void navigate({ to: placeOf(programme) });
    },
  });
}

/** Why a document cannot be taken, in the API's own sentences. */
function Refused({ problem }: { problem: Problem }) {
  const t = useT();
  const { title, text } = said(problem, t);
  const sentences = problem.errors.length > 0 ? problem.errors.map(({ detail }) => detail) : [text || title];
  return (
    <div role="alert" className="max-w-3xl rounded-md border-2 border-alarm-ink bg-alarm-wash px-4 py-3">
      <h2 className="font-semibold">{t('importing.refused')}</h2>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {problem.status === 409 && (
        <Link to="/programmes" className="font-medium text-brand-deep underline underline-offset-2">
          {t('importing.conflict')}
        </Link>
      )}
    </div>
  );
}
