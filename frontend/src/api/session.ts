/**
 * Who is signed in, in this tab and the others.
 *
 * The access token lives in this module alone; the refresh token is in a cookie that no script can read. One tab at a
 * time refreshes (Web Locks), and asks the others for a token that is still good before it does (BroadcastChannel).
 */
import { language } from '@/i18n/language';
import { keep, kept } from '@/lib/kept';
import { offline, problemOf } from './problem';
import type { components } from './schema';
import { tabs } from './tabs';

type Signed = components['schemas']['Signed'];
export type Credentials = components['schemas']['SignIn'];

export interface Pass {
  token: string;
  /** Milliseconds of the clock; a little before the server's own end. */
  until: number;
  user: components['schemas']['UserRef'];
}

/** out: nobody; in: somebody; ended: somebody whose session is over, the page still stands. */
export type Standing = 'out' | 'in' | 'ended';

const BASE: string = import.meta.env.VITE_API_BASE ?? '';
const MARGIN = 20_000; // milliseconds before the end of a token
const HINT = 'signed-in'; // no secret: only whether asking for a refresh is worth a try
const BEGUN = 'refresh-begun';
const UNLOAD = 1_500; // milliseconds that a refresh of a page that was left may still take

let pass: Pass | null = null;
let standing: Standing = 'out';
let renewing: Promise<void> | null = null;
let signedInAgain: (() => void) | null = null;
let onAsked: () => void = () => {};
const refused = new Set<string>(); // tokens that the server no longer takes, whatever their time
const listeners = new Set<() => void>();

function become(next: Standing, held: Pass | null) {
  standing = next;
  pass = held;
  if (next !== 'ended') keep(HINT, held?.user.id ?? null);
  for (const listener of listeners) listener();
}

export function bearer(): string | undefined {
  return pass?.token;
}

export function user(): Pass['user'] | undefined {
  return pass?.user;
}

export function standingNow(): Standing {
  return standing;
}

export function onStanding(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function passOf(signed: Signed): Pass {
  return { token: signed.access_token, until: Date.now() + signed.expires_in * 1000 - MARGIN, user: signed.user };
}

async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const id = crypto.randomUUID();
  try {
    return await fetch(`${BASE}/api/v1/auth/${path}`, {
      method: 'POST',
      credentials: 'include',
      keepalive: true, // a page that is left still takes the new cookie
      headers: {
        'X-Requested-With': 'phoihop',
        'X-Request-Id': id,
        'Accept-Language': language(),
        ...(body ? { 'Content-Type': 'application/json' } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  } catch {
    throw offline(id);
  }
}

function bodyOf(response: Response): Promise<unknown> {
  return response.json().catch(() => null);
}

/** Throws Problem: 401 for any wrong credential, 429 with retryAfter after several. */
export async function signIn(credentials: Credentials): Promise<void> {
  const response = await post('sessions', credentials);
  if (!response.ok) throw problemOf(response, await bodyOf(response));
  const before = pass?.user.id ?? kept(HINT);
  const made = passOf((await response.json()) as Signed);
  if (standing === 'ended' && before !== made.user.id) return location.reload(); // another person: nothing here is theirs
  become('in', made);
  tabs.tell({ kind: 'pass', pass: made });
  signedInAgain?.();
}

/** A token that another tab holds, else a new one by the cookie. Null: the session is over. */
async function fetchPass(): Promise<Pass | null> {
  const shared = await tabs.ask();
  if (shared && !refused.has(shared.token)) return shared;
  await sinceBegun();
  keep(BEGUN, String(Date.now()));
  const answer = post('refresh', undefined);
  onAsked();
  const response = await answer;
  keep(BEGUN, null);
  if (response.status === 401) return null;
  if (!response.ok) throw problemOf(response, await bodyOf(response));
  return passOf((await response.json()) as Signed);
}

/** A page that was left in the middle of a refresh: its cookie may be on the way, and the old one is spent. */
async function sinceBegun(): Promise<void> {
  const left = Number(kept(BEGUN)) + UNLOAD - Date.now();
  if (left > 0 && left <= UNLOAD) await new Promise((resolve) => setTimeout(resolve, left));
}

/** Before a call: a token that has run out, or that another is on its way for, is not worth a 401. */
export async function fresh(): Promise<void> {
  if (renewing) await renewing;
  if (pass && pass.until < Date.now()) await renew(pass.token);
}

/**
 * After a 401 to `token`. Resolves once there is another, if need be after the reader has signed in anew; or when
 * nobody is signed in any more.
 */
export function renew(token: string | undefined): Promise<void> {
  if (pass && pass.token !== token && standing === 'in') return Promise.resolve();
  if (token) refused.add(token);
  renewing ??= renewOnce().finally(() => {
    renewing = null;
  });
  return renewing;
}

async function renewOnce(): Promise<void> {
  const found = await navigator.locks.request('phoihop-refresh', fetchPass);
  if (found && (!pass || found.user.id === pass.user.id)) {
    become('in', found);
    tabs.tell({ kind: 'pass', pass: found });
    return;
  }
  if (standing === 'out') return;
  become('ended', pass);
  await new Promise<void>((resolve) => {
    signedInAgain = resolve;
  });
}

/** Whether somebody was signed in here when the last page was left. */
export function wasSignedIn(): boolean {
  return kept(HINT) !== null;
}

/**
 * Before the first page: whoever was signed in in this browser still is. Throws Problem when nobody answers.
 * `asked` is called when the refresh has left: what is fetched after that does not hold it up.
 */
export async function resume(asked: () => void): Promise<void> {
  onAsked = asked;
  tabs.answerWith(() => pass);
  tabs.listen((said) => {
    if (said.kind === 'out') return leave();
    if (pass && said.pass.user.id !== pass.user.id) return location.reload();
    if (standing !== 'in' || said.pass.until > (pass?.until ?? 0)) {
      become('in', said.pass);
      signedInAgain?.();
    }
  });
  if (wasSignedIn()) await renew(undefined);
  if (standing === 'out') keep(HINT, null);
}

/** End this session on the server, then in all tabs. */
export async function signOut(): Promise<void> {
  await fetch(`${BASE}/api/v1/auth/sessions/current`, {
    method: 'DELETE',
    credentials: 'include',
    headers: { Authorization: `Bearer ${pass?.token}` },
  }).catch(() => undefined); // offline: the cookie stays until it expires, this page forgets all the same
  forget();
}

/** Sessions were ended by the server: a new password, a new one-time code. */
export function forget(): void {
  tabs.tell({ kind: 'out' });
  leave();
}

const farewells = new Set<() => void>();

/** Runs when the reader leaves, to wipe what was theirs. */
export function onLeaving(wipe: () => void): void {
  farewells.add(wipe);
}

function leave(): void {
  for (const wipe of farewells) wipe();
  become('out', null);
  signedInAgain?.(); // calls that wait get their 401
}
