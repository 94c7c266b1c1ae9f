import type { Frame, Request as PageRequest, Route } from '@playwright/test';
import type { HandlerDetails } from 'electron';
import { schemeOf, standsFor } from './addresses.ts';
import { preventable } from './preventable.ts';
import { handlerOf } from './session.ts';
import { anyContents, contentsOf } from './shown-pages.ts';

let allowed = 0;

/** Every request of every page ends here: the app's own are answered by its protocol, and there is no network. */
export async function serveFromProtocol(route: Route) {
  const request = route.request();
  const address = standsFor(request.url());
  if (request.isNavigationRequest() && !mayNavigate(request, address)) return await route.abort('aborted');
  // Only the main process itself gets here with a file: a page's own way to one was refused above.
  if (request.url().startsWith('file:')) return await route.continue();
  const scheme = schemeOf(request.url());
  const handler = scheme === undefined ? undefined : handlerOf(scheme);
  if (!handler) return await route.abort('namenotresolved');
  const response = await handler(asElectronRequest(request, address));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

function mayNavigate(request: PageRequest, address: string): boolean {
  const frame = frameOf(request);
  const contents = frame && contentsOf(frame.page());
  if (!frame || !contents) return mayOpen(address);
  const isMainFrame = frame === frame.page().mainFrame();
  if (isMainFrame && contents.expected === address) {
    contents.expected = undefined;
    return true;
  }
  const event = preventable({ url: address, isMainFrame, isSameDocument: false, frame: null, initiator: null });
  contents.emit('will-frame-navigate', event);
  if (isMainFrame) contents.emit('will-navigate', event);
  return !event.defaultPrevented;
}

/** A page that was opened a moment ago has no frame to be asked for yet. */
function frameOf(request: PageRequest): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}

/** A page that no window has made was opened by another page. */
function mayOpen(url: string): boolean {
  const details: HandlerDetails = {
    url,
    frameName: '',
    features: '',
    disposition: 'foreground-tab',
    referrer: { url: '', policy: 'default' },
  };
  const allows = anyContents()?.openHandler(details).action === 'allow';
  if (allows) allowed += 1;
  return allows;
}

/** Whether the page that has just appeared is one that the app allowed a page to open. */
export function takeAllowed(): boolean {
  allowed -= 1;
  if (allowed >= 0) return true;
  allowed = 0;
  return false;
}

function asElectronRequest(request: PageRequest, address: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers())) headers.append(name, standsFor(value));
  const body = request.postDataBuffer();
  return new Request(address, { method: request.method(), headers, body: body ? new Uint8Array(body) : undefined });
}
