/** What went wrong with a call, as one class: the API's problem+json (RFC 9457), or no answer at all. */
import type { components } from './schema';

export type Fault = components['schemas']['Fault'];
type Body = Partial<components['schemas']['Problem']> & { permission?: string; may?: string[] };

/** `code` of a call that no server answered. */
export const OFFLINE = 'OFFLINE';

export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors: Fault[];
  readonly requestId: string;
  /** Seconds after which it is worth trying again. */
  readonly retryAfter: number | undefined;
  /** Of a 403: the permission that is missing. */
  readonly permission: string | undefined;
  /** Of a 409 ILLEGAL_MOVE: the steps that are open. */
  readonly may: string[] | undefined;

  constructor(status: number, body: Body, requestId: string, retryAfter?: number) {
    super(body.detail ?? body.title ?? body.code ?? String(status));
    this.name = 'Problem';
    this.status = status;
    this.code = body.code ?? (status === 0 ? OFFLINE : 'INTERNAL');
    this.detail = body.detail ?? body.title ?? '';
    this.errors = body.errors ?? [];
    this.requestId = body.request_id ?? requestId;
    this.retryAfter = retryAfter;
    this.permission = body.permission;
    this.may = body.may;
  }

  /** Trying the same again may succeed: nobody answered, or the server was busy. */
  get passing(): boolean {
    return this.status === 0 || [429, 502, 503, 504].includes(this.status);
  }

  /** Not the reader's doing, and nothing the reader can mend: worth a request id. */
  get unexpected(): boolean {
    return this.status >= 500 && this.status !== 503;
  }
}

export function offline(requestId: string): Problem {
  return new Problem(0, { code: OFFLINE }, requestId);
}

/** `body` is what the answer held, where somebody has read it already. */
export function problemOf(response: Response, body: unknown): Problem {
  const seconds = Number(response.headers.get('Retry-After'));
  return new Problem(
    response.status,
    typeof body === 'object' && body !== null ? body : {}, // a proxy's own page is no problem+json
    response.headers.get('X-Request-Id') ?? '',
    Number.isFinite(seconds) && seconds > 0 ? seconds : undefined,
  );
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(599, { detail: String(error) }, '');
}
