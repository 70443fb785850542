/** Whether the server can be reached: told by every call, asked again every few seconds while it cannot. */
import { useSyncExternalStore } from 'react';

const AGAIN = 5_000; // milliseconds
export type Reach = 'fine' | 'away' | 'back';

let reach: Reach = 'fine';
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function become(next: Reach) {
  if (next === reach) return;
  reach = next;
  for (const listener of listeners) listener();
}

export function heard(status: number): void {
  if ([502, 503, 504].includes(status)) unheard();
  else if (reach === 'away') {
    clearTimeout(timer);
    timer = undefined;
    become('back');
  }
}

export function unheard(): void {
  become('away');
  timer ??= setTimeout(ask, AGAIN);
}

/** The reader has seen that the connection is back. */
export function seen(): void {
  if (reach === 'back') become('fine');
}

export async function ask(): Promise<void> {
  timer = undefined;
  try {
    const base: string = import.meta.env.VITE_API_BASE ?? '';
    heard((await fetch(`${base}/readyz`, { cache: 'no-store' })).status);
  } catch {
    unheard();
  }
}

addEventListener('offline', unheard);
addEventListener('online', ask);

export function onReach(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useReach(): Reach {
  return useSyncExternalStore(onReach, () => reach);
}
