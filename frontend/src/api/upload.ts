/** A request whose body is watched on its way: `fetch` tells nothing of that. */

/** `onSent`: the share of the body that has left, 0 to 1. Takes the place of `fetch`. */
export function watched(onSent: (share: number) => void) {
  return async (request: Request): Promise<Response> => {
    const body = await request.blob();
    return new Promise((resolve, reject) => {
      const call = new XMLHttpRequest();
      call.open(request.method, request.url);
      call.withCredentials = request.credentials === 'include';
      for (const [name, value] of request.headers) call.setRequestHeader(name, value);
      call.responseType = 'blob';
      call.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 1);
      call.upload.onload = () => onSent(1);
      call.onload = () => resolve(answer(call));
      call.onerror = () => reject(new TypeError('network'));
      call.onabort = () => reject(new DOMException('stopped', 'AbortError'));
      request.signal.addEventListener('abort', () => call.abort());
      call.send(body);
    });
  };
}

function answer(call: XMLHttpRequest): Response {
  const lines = call.getAllResponseHeaders().trim().split(/\r?\n/);
  const headers = lines.map((line): [string, string] => {
    const at = line.indexOf(':');
    return [line.slice(0, at), line.slice(at + 1).trim()];
  });
  return new Response(call.response as Blob, { status: call.status, headers });
}
