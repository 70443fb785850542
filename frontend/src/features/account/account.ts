/** The reader's own secrets and sessions. */
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/api/client';

export const sessions = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/auth/sessions', { signal })),
  select: (page) => page.items,
});

export function endSession(id: string): Promise<unknown> {
  return unwrap(api.DELETE('/api/v1/auth/sessions/{id}', { params: { path: { id } } }));
}

/** Ends all sessions, this one too. */
export function changePassword(current: string, wanted: string): Promise<unknown> {
  return unwrap(api.POST('/api/v1/me/password', { body: { current, new: wanted } }));
}

/** A new secret, for an authenticator app to scan; nothing is set yet. */
export function proposeOtp() {
  return unwrap(api.POST('/api/v1/me/otp', { body: {} }));
}

/** Sets the secret by proving one code; ends all sessions. */
export function confirmOtp(secret: string, code: string) {
  return unwrap(api.POST('/api/v1/me/otp', { body: { secret, code } }));
}
