import type { IncomingMessage, ServerResponse } from 'node:http';
import { pageDocument } from '../page/page-document.ts';
import { problemDocument, type Refusal } from '../page/problem-document.ts';
import { isPlaceInApp, rendererFile } from '../page/renderer-files.ts';
import { answerApi } from './answer-api.ts';
import { apiDocument } from './api/api-document.ts';
import { referencePage } from './api/reference-page.ts';
import type { BrowserSession } from './browser-session.ts';
import { type Exchange, type House, refuse, send } from './send-answer.ts';
import { signInPage } from './sign-in-page.ts';
import { ownHosts, refusedAtTheDoor, refusedWithoutSession } from './who-may-enter.ts';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** One HTTP request, from the door to its answer. */
export async function answerRequest(incoming: IncomingMessage, outgoing: ServerResponse, house: House): Promise<void> {
  const { session, port, version } = house;
  const caller = { method: incoming.method ?? '', headers: incoming.headers };
  const atTheDoor = refusedAtTheDoor(caller, port);
  if (atTheDoor) return refuse(outgoing, atTheDoor);
  if (!methods.includes(caller.method)) return refuse(outgoing, noSuchMethod);
  const url = ownUrl(incoming, port);
  if (!url) return refuse(outgoing, unreadableAddress);
  const exchange = { incoming, outgoing, url };

  const offered = url.pathname === '/' && caller.method === 'GET' ? url.searchParams.get('token') : null;
  if (offered !== null && session.admitsToken(offered)) return letIn(outgoing, session);
  const withoutSession = refusedWithoutSession(caller, session);
  if (withoutSession && wantsPage(exchange)) return sendPage(outgoing, withoutSession, signInPage(offered !== null));
  if (withoutSession) return refuse(outgoing, withoutSession);

  if (url.pathname.startsWith('/api/v1/')) return await answerApi(exchange, house);
  if (caller.method !== 'GET' && caller.method !== 'HEAD') return refuse(outgoing, onlyRead);
  if (url.pathname === '/api/openapi.json') {
    return send(
      outgoing,
      200,
      { 'content-type': 'application/json' },
      JSON.stringify(await apiDocument(port, version)),
    );
  }
  if (url.pathname === '/api/docs') {
    const { html, policy } = referencePage(await apiDocument(port, version));
    return send(outgoing, 200, { ...asHtml, 'content-security-policy': policy }, html);
  }
  await sendRendererFile(exchange, house);
}

async function sendRendererFile({ incoming, outgoing, url }: Exchange, { app, rendererDir, port }: House) {
  const file = await rendererFile(rendererDir, url.pathname);
  if (file) return send(outgoing, 200, { 'content-type': file.type, 'cache-control': file.caching }, file.bytes);
  const place = url.pathname === '/' || (wantsHtml(incoming) && isPlaceInApp(url.pathname));
  if (!place || url.pathname.startsWith('/api/')) return refuse(outgoing, nothingThere(url.pathname));
  const sockets = ownHosts(port).map((host) => `ws://${host}`);
  const { html, headers } = await pageDocument(rendererDir, app.settings.get(), sockets);
  send(outgoing, 200, headers, html);
}

/** The key leaves the address bar, and with it the history, as soon as the browser has its cookie. */
function letIn(outgoing: ServerResponse, { cookie }: BrowserSession) {
  send(outgoing, 303, { location: '/', 'set-cookie': cookie, 'cache-control': 'no-store' }, '');
}

function sendPage(outgoing: ServerResponse, refusal: Refusal, { html, policy }: { html: string; policy: string }) {
  const headers = { ...asHtml, ...refusal.headers, 'content-security-policy': policy };
  send(outgoing, problemDocument(refusal).status, headers, html);
}

const asHtml = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };

const wantsHtml = ({ headers }: IncomingMessage): boolean => headers.accept?.includes('text/html') === true;

function wantsPage({ incoming, url }: Exchange): boolean {
  if (incoming.method !== 'GET' || url.pathname.startsWith('/api/v1/')) return false;
  return url.pathname === '/' || wantsHtml(incoming);
}

/** Only the origin form of an address: this is no proxy, and `//name` would name another host. */
function ownUrl({ url = '' }: IncomingMessage, port: number): URL | undefined {
  const base = `http://127.0.0.1:${port}`;
  return url.startsWith('/') && URL.canParse(`${base}${url}`) ? new URL(`${base}${url}`) : undefined;
}

const noSuchMethod: Refusal = {
  code: 'UNREADABLE_REQUEST',
  status: 405,
  detail: 'Throughline does not know this HTTP method.',
  remedy: `Use one of ${methods.join(', ')}.`,
  headers: { allow: methods.join(', ') },
};

const onlyRead: Refusal = {
  code: 'UNREADABLE_REQUEST',
  status: 405,
  detail: 'Pages can only be read; calls are under /api/v1.',
  remedy: 'See /api/docs for the calls there are.',
  headers: { allow: 'GET, HEAD' },
};

const unreadableAddress: Refusal = {
  code: 'UNREADABLE_REQUEST',
  detail: 'The address of this request could not be read.',
  remedy: 'Send a path that begins with one slash.',
};

const nothingThere = (path: string): Refusal => ({
  code: 'NOT_FOUND',
  detail: `There is nothing at ${path.slice(0, 200)}.`,
  remedy: 'The app is at /, the description of its API at /api/docs.',
});
