/** Gửi tệp: a file or a text is tried, row by row, before it is sent as it is. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FlaskConical } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import type { Me } from '@/api/me';
import type { Problem } from '@/api/problem';
import { programmes } from '@/api/queries';
import { useT } from '@/i18n/t';
import { PageHead, Sheet } from '@/ui/Page';
import { Sections } from '@/ui/Sections';
import { Empty } from '@/ui/States';
import { toast } from '@/ui/toast';
import { batches, placeOf, type Report, sections } from './intake';
import { SendResult } from './SendResult';
import { SendSource } from './SendSource';
import type { RowSearch } from './search';
import { type Asked, sendFile, tryFile } from './sending';

/** What is at hand: a file, and its text where it is JSON. `typed`: the text was written here. */
export interface Given {
  file: File | null;
  text: string;
  typed: boolean;
}

const NOTHING: Given = { file: null, text: '', typed: false };

export function SendPage({ who, search }: { who: Me; search: RowSearch }) {
  const t = useT();
  const navigate = useNavigate();
  const [given, setGiven] = useState(NOTHING);
  const [asked, ask] = useAsked(who);
  const way = useWay(given.file, asked);
  const set = useCallback(
    (patch: RowSearch) =>
      void navigate({ to: '.', search: ((old: RowSearch) => ({ ...old, ...patch })) as never, replace: true }),
    [navigate],
  );
  const anew = () => {
    way.stop();
    way.tried.reset();
    way.sent.reset();
    set({ status: undefined, code: undefined, row: undefined });
  };
  return (
    <div className="flex min-h-full flex-col">
      <PageHead title={t('intake.name')}>
        <Sections label="intake.room" sections={sections(who.permissions)} />
      </PageHead>
      <div className="grid min-h-0 flex-1 gap-4 px-4 pt-1 pb-6 md:px-6 lg:grid-cols-[minmax(20rem,5fr)_8fr]">
        <SendSource
          given={given}
          asked={asked}
          way={way}
          onGiven={(next) => {
            setGiven(next);
            anew();
          }}
          onAsked={(next) => {
            ask(next);
            anew();
          }}
        />
        <Sheet className="flex min-h-96 min-w-0 flex-col overflow-hidden">
          {way.tried.data ? (
            <SendResult report={way.tried.data} text={given.text} search={search} set={set} way={way} />
          ) : (
            <Empty icon={FlaskConical} title={t('intake.tryEmpty')} text={t('intake.tryEmptyText')} />
          )}
        </Sheet>
      </div>
    </div>
  );
}

/** Until somebody chooses: the reader's unit, and the programme that it most likely works for. */
function useAsked(who: Me): [Asked, (patch: Partial<Asked>) => void] {
  const [chosen, choose] = useState<Partial<Asked>>({});
  const active = useQuery(programmes.some({ status: ['active'] })).data?.items;
  const own = active?.find(({ level }) => level === 'provincial') ?? active?.[0];
  const unit = who.memberships.find((one) => one.unit)?.unit?.code ?? null;
  return [
    { unit, programme: own?.code ?? null, kind: null, ...chosen },
    (patch) => choose((old) => ({ ...old, ...patch })),
  ];
}

export type Way = ReturnType<typeof useWay>;

/** Trying and sending, the share of the file that has left, and a way to stop. */
function useWay(file: File | null, asked: Asked) {
  const t = useT();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [share, setShare] = useState(0);
  const stopper = useRef(new AbortController());
  const begin = () => {
    stopper.current = new AbortController();
    setShare(0);
    return stopper.current.signal;
  };
  const tried = useMutation<Report, Problem>({
    mutationFn: () => tryFile(file as File, asked, setShare, begin()),
  });
  const sent = useMutation<{ id: string; replayed: boolean }, Problem>({
    mutationFn: () => sendFile(file as File, asked, setShare, begin()),
    onSuccess: (made) => {
      for (const key of [batches.key, ['intake/sources'], ['activities'], ['holds'], ['work']]) {
        void cache.invalidateQueries({ queryKey: key });
      }
      if (made.replayed) toast(t('intake.replayed'));
      void navigate({ href: placeOf(made) });
    },
  });
  return { tried, sent, share, busy: tried.isPending || sent.isPending, stop: () => stopper.current.abort() };
}
