import { useEffect, useRef, useState } from 'react';
import { user } from '@/api/session';
import { type Draft, draft, dropDraft, keepDraft } from '@/lib/drafts';
import type { Values } from './faults';

const PAUSE = 500; // milliseconds after the last keystroke

/** The unsent form of this person: undefined while it is looked up, null when there is none. */
export function useKeptDraft(name: string): Draft<Values> | null | undefined {
  const [found, setFound] = useState<Draft<Values> | null>();
  useEffect(() => {
    let left = false;
    void draft<Values>(name).then((one) => {
      if (!left) setFound(one ?? null);
    });
    return () => {
      left = true;
    };
  }, [name]);
  return found;
}

export function draftName(form: string, id: string | undefined): string {
  return `${user()?.id}/${form}/${id ?? 'new'}`;
}

/** Keeps what was typed as it is typed; `drop` forgets it and what is still on its way. */
export function useDraftKeeper(name: string) {
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; value: Draft<Values> }>(null);
  const flush = () => {
    if (!pending.current) return;
    clearTimeout(pending.current.timer);
    void keepDraft(name, pending.current.value);
    pending.current = null;
  };
  const keep = (value: Omit<Draft<Values>, 'at'>) => {
    if (pending.current) clearTimeout(pending.current.timer);
    const dated = { ...value, at: new Date().toISOString() };
    pending.current = { timer: setTimeout(flush, PAUSE), value: dated };
  };
  const drop = () => {
    if (pending.current) clearTimeout(pending.current.timer);
    pending.current = null;
    return dropDraft(name);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: flush reads a ref
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [name]);
  return { keep, drop };
}
