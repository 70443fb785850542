/** Which language is read: chosen in the header, remembered in this browser, told to the API. */
import { type ReactNode, useSyncExternalStore } from 'react';
import { keep, kept } from '@/lib/kept';
import { type Language, Texts, type Translate, translator } from './t';
import { door } from './vi/door';

const PARTS = {
  vi: { door: async () => ({ door }), desk: () => import('./vi/desk') },
  en: { door: () => import('./en/door'), desk: () => import('./en/desk') },
};
const listeners = new Set<() => void>();
let texts: Translate = translator(door, 'vi');
let inside = false; // whether the desk's own texts are needed

export function language(): Language {
  return texts.language;
}

function current(): Translate {
  return texts;
}

export async function speak(wanted: Language): Promise<void> {
  const [first, second] = await Promise.all([PARTS[wanted].door(), inside ? PARTS[wanted].desk() : { desk: {} }]);
  const switched = wanted !== language();
  texts = translator({ ...first.door, ...second.desk }, wanted);
  document.documentElement.lang = wanted;
  keep('language', wanted);
  for (const listener of listeners) listener();
  if (switched) for (const listener of switches) listener();
}

/** The language of the last visit. */
export async function speakRemembered(): Promise<void> {
  if (kept('language') === 'en') await speak('en');
}

/** The rest of the texts, for whoever goes through the door. */
export async function readDesk(): Promise<void> {
  if (inside) return;
  inside = true;
  await speak(language());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function InLanguage({ children }: { children: ReactNode }) {
  return <Texts value={useSyncExternalStore(subscribe, current)}>{children}</Texts>;
}

const switches = new Set<() => void>();

/** Runs after each switch, for what was fetched in the other language. */
export function onSwitch(listener: () => void): void {
  switches.add(listener);
}
