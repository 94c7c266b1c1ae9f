import { dataPolicy } from '../page/page-policy.ts';
import { type Exchange, type House, refuse } from './send-answer.ts';
import { hasBody, incomingBody, sendResponse, webRequest } from './web-request.ts';

const MB = 1024 * 1024;
/** Files are measured by the calls that take them; this only ends what never ends. */
const fileLimit = 4200 * MB;
const callLimit = 16 * MB;
const takesFiles = ['/api/v1/uploads', '/api/v1/imports'];

/** A call over REST. It ends when the caller goes away. */
export async function answerApi({ incoming, outgoing, url }: Exchange, { app }: House): Promise<void> {
  const limit = takesFiles.includes(url.pathname) ? fileLimit : callLimit;
  const tooLarge = () => {
    refuse(outgoing, {
      code: 'FILE_TOO_LARGE',
      detail: `The body of this request is larger than ${limit / MB} MB.`,
      remedy: 'Send less at a time. A file goes to /api/v1/imports.',
    });
    // Most callers read the answer only when they have sent everything: what comes is let through, for a while.
    outgoing.once('finish', () => setTimeout(() => incoming.complete || incoming.socket.destroy(), 10_000).unref());
    incoming.resume();
  };
  if (Number(incoming.headers['content-length'] ?? 0) > limit) return tooLarge();

  const gone = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) gone.abort(new Error('The caller went away.'));
  });
  const body = hasBody(incoming) ? incomingBody(incoming, limit) : undefined;
  const call = app.http(webRequest(incoming, url, body, gone.signal), { actor: { kind: 'person' } });
  const response = await call.catch((error: unknown) => {
    if (body?.tooLarge) return undefined;
    throw error;
  });
  if (body?.tooLarge || !response) return tooLarge();
  if (gone.signal.aborted) return void (await response.body?.cancel());
  await sendResponse(outgoing, response, { 'cache-control': 'no-store', 'content-security-policy': dataPolicy });
}
