import type { IncomingHttpHeaders } from 'node:http';
import type { Refusal } from '../page/problem-document.ts';
import type { BrowserSession } from './browser-session.ts';

export type Caller = { method: string; headers: IncomingHttpHeaders };

/** Names under which this host answers. Any other is a name that someone pointed at it (DNS rebinding). */
export const ownHosts = (port: number): string[] => [`127.0.0.1:${port}`, `localhost:${port}`];

/** Why a request may not be looked at, whoever sends it; undefined when it may. */
export function refusedAtTheDoor({ headers }: Caller, port: number): Refusal | undefined {
  const host = headers.host?.toLowerCase() ?? '';
  if (!ownHosts(port).includes(host)) {
    return {
      code: 'FORBIDDEN',
      detail: `This request was addressed to ${quoted(host)}, which is not a name of this server.`,
      remedy: `Use http://127.0.0.1:${port}.`,
    };
  }
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) {
    return {
      code: 'FORBIDDEN',
      detail: `A page of ${quoted(headers.origin)} may not call Throughline.`,
      remedy: 'Scripts send the token as a bearer token, without an Origin header.',
    };
  }
  return undefined;
}

/** Why a request that is not from this session may not go on; undefined when it is from this session. */
export function refusedWithoutSession(caller: Caller, session: BrowserSession): Refusal | undefined {
  const { headers } = caller;
  if (headers.authorization !== undefined) {
    const [, given] = /^Bearer +(\S+)$/i.exec(headers.authorization) ?? [];
    return given !== undefined && session.admitsToken(given)
      ? undefined
      : unauthorized('The bearer token is not the one of this session.');
  }
  if (!session.admitsCookies(headers.cookie)) return unauthorized('This request carries no session of Throughline.');
  return fromOwnPage(caller) ? undefined : foreignUse;
}

/** Whether the request carries the bearer token, so that it cannot have been sent by a page. */
export const hasBearer = ({ headers }: Caller): boolean => headers.authorization !== undefined;

/**
 * A browser adds the cookie by itself, so the cookie counts only where the browser says that our own page, or the
 * person typing the address, made the request. What changes something must prove it; older browsers may read.
 */
function fromOwnPage({ method, headers }: Caller): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const changes = method !== 'GET' && method !== 'HEAD';
  return !changes || headers.origin !== undefined || site === 'same-origin';
}

const foreignUse: Refusal = {
  code: 'FORBIDDEN',
  detail: 'The session cookie counts only for requests that Throughline’s own page makes.',
  remedy: 'Scripts send the token as a bearer token instead.',
};

const unauthorized = (detail: string): Refusal => ({
  code: 'UNAUTHORIZED',
  detail,
  remedy: 'Open the address that was printed when Throughline started, or send its token: Authorization: Bearer ….',
  headers: { 'www-authenticate': 'Bearer realm="Throughline"' },
});

const quoted = (text: string): string => (text === '' ? 'no host' : `"${text.slice(0, 100)}"`);
