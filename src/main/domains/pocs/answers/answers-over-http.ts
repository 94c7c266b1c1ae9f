import { answerBytesAtMost, type Comparison } from '../../../../contract/pocs/packets.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { CallContext } from '../../../platform/boundary/boundary.ts';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import { tooLarge } from './read-answer.ts';

type Take = (actor: Actor, file: File, pocId?: string) => Promise<Comparison>;

/** A form around the file takes some room of its own. */
const formBytesAtMost = answerBytesAtMost + 64 * 1024;
const ofOne = /^\/api\/v1\/pocs\/([\w-]{1,64})\/answers$/;

/** Answer files sent as a form, which no call of the contract reads; undefined for any other call. */
export function answersOverHttp(take: () => Take) {
  return async (request: Request, { actor }: CallContext): Promise<Response | undefined> => {
    if (request.method !== 'POST') return undefined;
    const { pathname } = new URL(request.url);
    const pocId = ofOne.exec(pathname)?.[1];
    if (pocId === undefined && pathname !== '/api/v1/poc-answers') return undefined;
    const taking = take();
    const file = await fileIn(request);
    return Response.json(await taking(actor, file, pocId), { status: 201 });
  };
}

async function fileIn(request: Request): Promise<File> {
  const form = await readForm(request);
  const file = form.get('file');
  if (file instanceof File) return file;
  throw new AppError('INVALID_INPUT', 'The form has no part “file”.', {
    remedy: 'Send the .throughline-answer file as the part “file” of a multipart form.',
  });
}

async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  const bytes = await upTo(formBytesAtMost, request.body);
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch (cause) {
    throw new AppError('UNREADABLE_REQUEST', 'The body is not a form with a file in it.', {
      remedy: 'Send it as multipart/form-data, with the file as the part “file”.',
      cause,
    });
  }
}

/** Stops reading as soon as it is too much: nothing is kept of a file that is refused. */
async function upTo(most: number, body: ReadableStream<Uint8Array> | null): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.byteLength;
    if (size > most) throw tooLarge();
    parts.push(part);
  }
  return Uint8Array.from(Buffer.concat(parts));
}
