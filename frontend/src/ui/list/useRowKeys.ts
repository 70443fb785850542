import type { RefObject } from 'react';
import { useEffect, useState } from 'react';
import { useShortcut } from '@/lib/keyboard';

interface Rows {
  count: number;
  root: RefObject<HTMLElement | null>;
  /** Bring a row into the document, where it may not be yet. */
  reveal: (index: number) => void;
  /** Show a row without leaving the list. */
  preview?: ((index: number) => void) | undefined;
}

/** J and K, or the arrows, walk from row to row; what is focused is the row's own link or button, so Enter opens it. */
export function useRowKeys({ count, root, reveal, preview }: Rows): void {
  const [wanted, setWanted] = useState<number | null>(null);
  const linkOf = (index: number) => root.current?.querySelector<HTMLElement>(`[data-row="${index}"] :is(a, button)`);

  const current = () => {
    const here = document.activeElement?.closest<HTMLElement>('[data-row]');
    return here && root.current?.contains(here) ? Number(here.dataset.row) : -1;
  };

  const step = (by: number) => {
    const at = current();
    const next = Math.min(Math.max(at + by, 0), count - 1);
    reveal(next);
    const link = linkOf(next);
    if (link) link.focus();
    else setWanted(next);
  };

  useEffect(() => {
    if (wanted === null) return;
    linkOf(wanted)?.focus(); // it was rendered meanwhile
    setWanted(null);
  });

  useShortcut('j', 'keys.nextRow', () => step(1), count > 0);
  useShortcut('k', 'keys.previousRow', () => step(-1), count > 0);
  useShortcut('ArrowDown', 'keys.nextRow', () => step(1), count > 0);
  useShortcut('ArrowUp', 'keys.previousRow', () => step(-1), count > 0);
  useShortcut('Space', 'keys.preview', () => preview?.(current()), count > 0 && preview !== undefined);
}
