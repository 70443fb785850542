/** A file of the API saved under the name that the API gave it: a link could not carry the token. */
import { answered } from './client';

export async function download(call: Promise<{ response: Response; error?: unknown; data?: unknown }>): Promise<void> {
  const { data, response } = await answered(call);
  const name = /filename="?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? '';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(data as Blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
