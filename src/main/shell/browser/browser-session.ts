import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export type BrowserSession = {
  token: string;
  /** The Set-Cookie header that lets a browser stay in. */
  cookie: string;
  admitsToken(given: string): boolean;
  admitsCookies(header: string | undefined): boolean;
};

export const newToken = (): string => randomBytes(32).toString('base64url');

/**
 * One session for as long as the host runs. The cookie is derived from the token, not the token itself: a leaked
 * cookie cannot be used as a bearer token, and a host restarted with the same token still knows its browsers.
 * Browsers send a cookie to every port of a host, so its name carries ours.
 */
export function createSession(token: string, port: number): BrowserSession {
  const name = `throughline-${port}`;
  const value = createHmac('sha256', token).update('browser session').digest('base64url');
  return {
    token,
    cookie: `${name}=${value}; Path=/; HttpOnly; SameSite=Strict`,
    admitsToken: (given) => same(given, token),
    admitsCookies: (header) => cookiesNamed(name, header).some((given) => same(given, value)),
  };
}

function cookiesNamed(name: string, header = ''): string[] {
  return header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}

/** Takes the same time however much of the guess is right, whatever its length. */
function same(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
