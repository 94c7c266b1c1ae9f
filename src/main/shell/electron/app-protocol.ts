import { protocol, type Session } from 'electron';
import type { App } from '../../app-shape.ts';
import { pageDocument } from '../page/page-document.ts';
import { dataPolicy, guardHeaders } from '../page/page-policy.ts';
import { problemDocument, type Refusal } from '../page/problem-document.ts';
import { isPlaceInApp, rendererFile } from '../page/renderer-files.ts';

const scheme = 'throughline-app';
export const pageOrigin = `${scheme}://page`;

/** Whether an address is the app's own page, and not merely begins like it. */
export const isOwnPage = (url: string): boolean =>
  URL.canParse(url) && new URL(url).protocol === `${scheme}:` && new URL(url).host === 'page';

/** The page has an origin of its own, like a web site's: no file of the disk is ever its neighbour. Before `ready`. */
export function registerAppScheme() {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** Serves the built page, and the calls that carry files, which are no business of a message port. */
export function serveAppProtocol(session: Session, app: Pick<App, 'http' | 'settings'>, rendererDir: string) {
  session.protocol.handle(scheme, async (request) => {
    if (!isOwnPage(request.url)) return refused(nothingThere);
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/api/v1/')) return await answerApi(request, app);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refused(onlyRead);
    const file = await rendererFile(rendererDir, pathname);
    if (file) {
      const headers = { ...guardHeaders, 'content-type': file.type, 'cache-control': file.caching };
      return new Response(file.bytes, { headers });
    }
    if (!isPlaceInApp(pathname)) return refused(nothingThere);
    const { html, headers } = await pageDocument(rendererDir, app.settings.get());
    return new Response(html, { headers });
  });
}

async function answerApi(request: Request, app: Pick<App, 'http'>): Promise<Response> {
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== pageOrigin) return refused(foreignPage);
  const response = await app.http(request, { actor: { kind: 'person' } });
  const headers = new Headers({
    ...guardHeaders,
    'cache-control': 'no-store',
    'content-security-policy': dataPolicy,
    ...Object.fromEntries(response.headers),
  });
  return new Response(response.body, { status: response.status, headers });
}

function refused(refusal: Refusal): Response {
  const { status, headers, body } = problemDocument(refusal);
  return new Response(body, {
    status,
    headers: { ...guardHeaders, 'content-security-policy': dataPolicy, ...headers },
  });
}

const nothingThere: Refusal = { code: 'NOT_FOUND', detail: 'There is nothing here.', remedy: 'Go back to the app.' };
const onlyRead: Refusal = {
  code: 'UNREADABLE_REQUEST',
  status: 405,
  detail: 'Pages can only be read.',
  remedy: 'Calls go through the port of the page.',
};
const foreignPage: Refusal = {
  code: 'FORBIDDEN',
  detail: 'Only the page of the app may call it.',
  remedy: 'Use the app itself.',
};
