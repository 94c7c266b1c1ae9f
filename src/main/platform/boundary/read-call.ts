import { AppError } from '../app-error.ts';

/** Nothing that is asked for is nested nearly as deep; what is deeper would break whatever walks through it. */
const deepest = 64;

/** A body in a form that no call takes; HTTP has a status of its own for it. */
export class WrongMedia extends AppError {
  readonly status = 415;

  constructor(message: string, { remedy }: { remedy: string }) {
    super('UNREADABLE_REQUEST', message, { remedy });
  }
}

/** The call with its body read and known to be a JSON object, so that no call has to fear what else it could be. */
export async function readCall(request: Request): Promise<Request> {
  if (request.method === 'GET' || request.body === null) return request;
  const type = request.headers.get('content-type')?.trim() ?? '';
  if (type !== '' && !/^application\/json\s*(;|$)/i.test(type)) {
    throw new WrongMedia(`The body is said to be "${type.slice(0, 80)}", and this call takes JSON.`, {
      remedy: 'Send JSON with the header content-type: application/json.',
    });
  }
  const coding = request.headers.get('content-encoding') ?? 'identity';
  if (coding.toLowerCase() !== 'identity') {
    throw new WrongMedia(`The body is said to be packed as "${coding.slice(0, 40)}".`, {
      remedy: 'Send it as it is, without the header content-encoding.',
    });
  }
  const text = decode(await wholeBody(request));
  const { url, method, signal } = request;
  const headers = new Headers(request.headers);
  headers.delete('content-length');
  if (text.trim() === '') {
    headers.delete('content-type');
    return new Request(url, { method, headers, signal });
  }
  checkBody(text);
  headers.set('content-type', 'application/json');
  return new Request(url, { method, headers, signal, body: text });
}

async function wholeBody(request: Request): Promise<ArrayBuffer> {
  try {
    return await request.arrayBuffer();
  } catch (cause) {
    throw new AppError('CANCELLED', 'The body broke off before it was whole. Nothing was changed.', {
      remedy: 'Send it again.',
      retryable: true,
      cause,
    });
  }
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable('The body is not UTF-8.', 'Send JSON in UTF-8.', cause);
  }
}

function checkBody(text: string): void {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.slice(0, 200) : '';
    throw unreadable(`The body is not JSON: ${said}.`, 'Correct it there and send it again.', cause);
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    const message = `The body is ${body === null ? 'null' : Array.isArray(body) ? 'a list' : `a ${typeof body}`}, and an object is needed.`;
    throw new AppError('INVALID_INPUT', message, {
      remedy: 'Send a JSON object with the fields that /api/docs shows.',
      issues: [{ path: '', message }],
    });
  }
  if (isDeeperThan(deepest, body)) {
    throw unreadable(`The body is nested more than ${deepest} deep.`, 'Send it flatter.');
  }
}

/** Without recursion: the depth is what is not trusted here. */
function isDeeperThan(limit: number, body: object): boolean {
  let level: object[] = [body];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((one) => Object.values(one).filter((part) => typeof part === 'object' && part !== null));
  }
  return false;
}

const unreadable = (message: string, remedy: string, cause?: unknown): AppError =>
  new AppError('UNREADABLE_REQUEST', message, { remedy, cause });
