/** Every call goes through here: who asks, in which language, under which id; 401 renews the session once. */
import createClient from 'openapi-fetch';
import { language } from '@/i18n/language';
import { heard, unheard } from '@/lib/online';
import { offline, problemOf } from './problem';
import type { paths } from './schema';
import { bearer, fresh, renew, standingNow } from './session';
import { watched } from './upload';

/** Another origin of the same site that serves the API; empty when this page came from it. */
export const BASE: string = import.meta.env.VITE_API_BASE ?? '';

function dressed(request: Request): Request {
  const made = new Request(request, { credentials: 'include' });
  const token = bearer();
  if (token) made.headers.set('Authorization', `Bearer ${token}`);
  made.headers.set('Accept-Language', language());
  return made;
}

type Way = (request: Request) => Promise<Response>;

async function once(request: Request, way: Way): Promise<Response> {
  try {
    const response = await way(dressed(request.clone()));
    heard(response.status);
    return response;
  } catch (error) {
    if (request.signal.aborted) throw error;
    unheard();
    throw offline(request.headers.get('X-Request-Id') ?? '');
  }
}

/** Tokens are tried in turn: ours, another tab's, a refreshed one, one of signing in again. */
async function send(request: Request, way: Way = fetch): Promise<Response> {
  request.headers.set('X-Request-Id', crypto.randomUUID());
  await fresh();
  for (let left = 3; ; left--) {
    const used = bearer();
    const response = await once(request, way);
    if (response.status !== 401 || left === 0 || standingNow() === 'out') return response;
    await renew(used);
    if (standingNow() !== 'in') return response;
  }
}

export const api = createClient<paths, 'application/json'>({ baseUrl: BASE, fetch: (request) => send(request) });

/** A call whose body is watched on its way: `fetch` of one call. */
export const sending = (onSent: (share: number) => void) => (request: Request) => send(request, watched(onSent));

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

export async function answered<T>(call: Promise<Answer<T>>): Promise<Answer<T>> {
  const answer = await call;
  if (!answer.response.ok) throw problemOf(answer.response, answer.error);
  return answer;
}

/** The body of a success. Throws Problem. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await answered(call)).data as T;
}

/** What was read of one object, with the tag that a write has to name (If-Match). */
export type Tagged<T> = T & { readonly etag: string };

/** The body of a success with its ETag beside the data. Throws Problem. */
export async function unwrapTagged<T>(call: Promise<Answer<T>>): Promise<Tagged<T>> {
  const { data, response } = await answered(call);
  return { ...(data as T), etag: response.headers.get('ETag') ?? '' };
}
