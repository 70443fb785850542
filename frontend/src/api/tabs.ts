/** Tabs of one browser share the token from memory to memory; nothing is stored. */
import type { Pass } from './session';

type Said = { kind: 'pass'; pass: Pass } | { kind: 'out' };
type Wire = Said | { kind: 'ask' } | { kind: 'answer'; pass: Pass };

const PATIENCE = 200; // milliseconds for another tab to answer
const channel = new BroadcastChannel('phoihop-session');
const PRESENT = 'phoihop-tab';

// Every tab holds this lock, shared, for its life: so a tab knows whether there is anybody to ask.
void navigator.locks.request(PRESENT, { mode: 'shared' }, () => new Promise<never>(() => {}));

async function alone(): Promise<boolean> {
  const { held } = await navigator.locks.query();
  return (held ?? []).filter((lock) => lock.name === PRESENT).length < 2;
}

let mine: () => Pass | null = () => null;
let heard: (said: Said) => void = () => {};

channel.addEventListener('message', ({ data }: MessageEvent<Wire>) => {
  if (data.kind === 'pass' || data.kind === 'out') heard(data);
  const pass = data.kind === 'ask' ? mine() : null;
  if (pass && pass.until > Date.now()) channel.postMessage({ kind: 'answer', pass } satisfies Wire);
});

async function ask(): Promise<Pass | null> {
  if (await alone()) return null;
  return new Promise((resolve) => {
    const settle = (pass: Pass | null) => {
      clearTimeout(timer);
      channel.removeEventListener('message', listen);
      resolve(pass);
    };
    const listen = ({ data }: MessageEvent<Wire>) => {
      if (data.kind === 'answer') settle(data.pass);
    };
    const timer = setTimeout(settle, PATIENCE, null);
    channel.addEventListener('message', listen);
    channel.postMessage({ kind: 'ask' } satisfies Wire);
  });
}

export const tabs = {
  /** A live token of another tab, or null. */
  ask,
  tell: (said: Said) => channel.postMessage(said),
  listen: (to: (said: Said) => void) => {
    heard = to;
  },
  answerWith: (pass: () => Pass | null) => {
    mine = pass;
  },
};
