import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App } from '../../app-shape.ts';
import { dataPolicy, guardHeaders } from '../page/page-policy.ts';
import { problemDocument, type Refusal } from '../page/problem-document.ts';
import type { BrowserSession } from './browser-session.ts';

export type Exchange = { incoming: IncomingMessage; outgoing: ServerResponse; url: URL };
/** All that a host over HTTP needs of the app. */
export type ServedApp = Pick<App, 'http' | 'socket' | 'settings'>;
export type House = { app: ServedApp; session: BrowserSession; port: number; version: string; rendererDir: string };

/** Node itself leaves the body out where the question was HEAD. */
export function send(
  outgoing: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Uint8Array,
) {
  const length = String(Buffer.byteLength(body));
  outgoing.writeHead(status, { ...guardHeaders, ...headers, 'content-length': length }).end(body);
}

export function refuse(outgoing: ServerResponse, refusal: Refusal) {
  const { status, headers, body } = problemDocument(refusal);
  send(outgoing, status, { 'content-security-policy': dataPolicy, ...headers }, body);
}
