import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FileCheck, FileUp, type LucideIcon, Signature } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { Tagged } from '@/api/client';
import { asProblem, type Problem } from '@/api/problem';
import { day, integer } from '@/i18n/format';
import { type Label, useT } from '@/i18n/t';
import { Button } from '@/ui/Button';
import { toast } from '@/ui/toast';
import { papersOf, type Whole } from './programmes';
import { programmes } from './search';
import { type Attesting, attest, confirm, type Signing, sign } from './words';

const Ask = lazy(() => import('./Ask'));
const SignDialog = lazy(() => import('./SignDialog'));
const AttestDialog = lazy(() => import('./AttestDialog'));

const WAYS: { noun: string; form: string; label: Label; icon: LucideIcon }[] = [
  { noun: 'signatures', form: 'sign', label: 'words.sign', icon: Signature },
  { noun: 'attestation', form: 'attest', label: 'words.attest', icon: FileUp },
  { noun: 'attestation/confirmation', form: 'confirm', label: 'words.confirm', icon: FileCheck },
];

interface Props {
  record: Tagged<Whole>;
  form: string | undefined;
  onForm: (form: string | undefined) => void;
}

/** How this reader may speak for a party now, as `may` says; each in a dialog of its own. */
export function Words({ record, form, onForm }: Props) {
  const t = useT();
  const open = WAYS.filter(({ noun }) => record.may?.includes(noun));
  const way = open.find((one) => one.form === form);
  const said = useWord(record, () => onForm(undefined));
  const close = () => {
    said.reset();
    onForm(undefined);
  };
  const common = { busy: said.isPending, problem: said.error, onClose: close, record };
  return (
    <>
      {open.map(({ noun, form: name, label, icon }) => (
        <Button
          key={noun}
          icon={icon}
          look={record.status === 'draft' && noun === 'attestation' ? 'secondary' : 'primary'}
          onClick={() => onForm(name)}
        >
          {t(label)}
        </Button>
      ))}
      <Suspense>
        {way?.form === 'sign' && <SignDialog {...common} onTake={(body) => said.mutate(() => sign(record, body))} />}
        {way?.form === 'attest' && (
          <AttestDialog {...common} onTake={(body) => said.mutate(() => attest(record, body))} />
        )}
        {way?.form === 'confirm' && (
          <Ask
            title={t('words.confirm')}
            text={t('words.confirmText')}
            act={t('words.confirm')}
            {...common}
            onTake={() => said.mutate(() => confirm(record))}
          >
            <PaperFacts id={record.id} />
          </Ask>
        )}
      </Suspense>
    </>
  );
}

export interface WordProps<B extends Signing | Attesting> {
  record: Tagged<Whole>;
  busy: boolean;
  problem: Problem | null;
  onTake: (body: B) => void;
  onClose: () => void;
}

function useWord(record: Tagged<Whole>, done: () => void) {
  const t = useT();
  const cache = useQueryClient();
  const one = programmes.one(record.id).queryKey;
  return useMutation<Tagged<Whole>, Problem, () => Promise<Tagged<Whole>>>({
    mutationFn: (speak) =>
      speak().catch((error) => {
        throw asProblem(error);
      }),
    onSuccess: (saved) => {
      cache.setQueryData(one, saved as never);
      toast(t('words.done'));
      done();
    },
    onError: () => void cache.invalidateQueries({ queryKey: one }),
    onSettled: () => {
      for (const key of [['words', record.id], [programmes.name, 'list'], ['work'], ['history']]) {
        void cache.invalidateQueries({ queryKey: key });
      }
    },
  });
}

/** The paper that the other party has laid beside the record. */
function PaperFacts({ id }: { id: string }) {
  const t = useT();
  const paper = useQuery(papersOf(id)).data?.find(({ valid, confirms_id }) => valid && confirms_id === null);
  if (!paper) return null;
  const facts = [
    [t('words.number'), paper.number],
    [t('words.signedOn'), day(paper.signed_on)],
    [t('words.file'), paper.file_name],
    [t('words.size'), t('words.sizeOf', { n: integer(Math.ceil(paper.size / 1000), t.language) })],
    [t('words.sha'), paper.sha256],
  ];
  return (
    <dl className="flex flex-col gap-1.5">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt className="text-sm text-soft">{label}</dt>
          <dd className="break-all">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
