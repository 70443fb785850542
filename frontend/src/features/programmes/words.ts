/** A party's word on a programme's content: signed here, signed on paper, or that paper confirmed. */
import { api, type Tagged, unwrapTagged } from '@/api/client';
import type { Whole } from './programmes';

type Read = Tagged<Whole>;

const of = (record: Read) => ({ path: { id: record.id }, header: { 'If-Match': record.etag } });

export interface Signing {
  office: string | null;
  capacity: string | null;
}

export function sign(record: Read, body: Signing): Promise<Read> {
  return unwrapTagged(api.POST('/api/v1/programmes/{id}/signatures', { params: of(record), body }));
}

export interface Attesting {
  number: string;
  signed_on: string;
  file: File;
}

export function attest(record: Read, body: Attesting): Promise<Read> {
  const form = new FormData();
  form.set('number', body.number);
  form.set('signed_on', body.signed_on);
  form.set('file', body.file);
  return unwrapTagged(
    api.POST('/api/v1/programmes/{id}/attestation', {
      params: of(record),
      body: { ...body, file: '' },
      bodySerializer: () => form,
    }),
  );
}

export function confirm(record: Read): Promise<Read> {
  return unwrapTagged(api.POST('/api/v1/programmes/{id}/attestation/confirmation', { params: of(record) }));
}
