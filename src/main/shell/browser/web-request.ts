import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { guardHeaders } from '../page/page-policy.ts';

export type IncomingBody = { stream: ReadableStream<Uint8Array<ArrayBuffer>>; tooLarge: boolean };

/** A body as it arrives, never held whole; it breaks off where it grows beyond the limit. */
export function incomingBody(incoming: IncomingMessage, limit: number): IncomingBody {
  const chunks: AsyncIterator<Buffer<ArrayBuffer>> = incoming.iterator({ destroyOnReturn: false });
  // As long as it is being iterated it does not flow, and the connection behind it stands still.
  const letThrough = async () => {
    await chunks.return?.();
    incoming.resume();
  };
  let read = 0;
  const body: IncomingBody = {
    tooLarge: false,
    stream: new ReadableStream({
      async pull(controller) {
        const next = await chunks.next();
        if (next.done) return controller.close();
        read += next.value.byteLength;
        if (read <= limit) return controller.enqueue(next.value);
        body.tooLarge = true;
        await letThrough();
        controller.error(new Error(`The body is larger than ${limit} bytes.`));
      },
      cancel: letThrough,
    }),
  };
  return body;
}

export function webRequest(incoming: IncomingMessage, url: URL, body: IncomingBody | undefined, signal: AbortSignal) {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    // The key to the house is checked by now and is none of the calls' business.
    if (name === 'cookie' || name === 'authorization') continue;
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one);
  }
  const init: RequestInit & { duplex: 'half' } = { method: incoming.method, headers, signal, duplex: 'half' };
  if (body) init.body = body.stream;
  return new Request(url, init);
}

export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Sends an answer at the pace at which the other side takes it. */
export async function sendResponse(outgoing: ServerResponse, response: Response, extra: Record<string, string>) {
  outgoing.writeHead(response.status, { ...guardHeaders, ...extra, ...Object.fromEntries(response.headers) });
  if (response.body) await pipeline(response.body, outgoing);
  else outgoing.end();
}
