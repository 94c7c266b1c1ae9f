import { readFileSync } from 'node:fs';
import type { CDPSession } from '@playwright/test';
import type { MessagePort as MainPort } from './message-ports.ts';

/** What comes out of the world in which the preload runs. */
type FromPage =
  | { kind: 'send'; channel: string; args: unknown[]; url: string }
  | { kind: 'port'; id: number; data: Crossing }
  | { kind: 'port-closed'; id: number };
type Crossing = { text: string } | { bytes: string } | { json: unknown };

const worldName = 'preload';

export type PreloadWorld = {
  send(channel: string, message: unknown, ports: MainPort[]): Promise<void>;
  leave(): void;
};

/**
 * Runs the preload as Electron's sandbox does: before the page, in a world of its own (a real isolated world of
 * Chromium, whose variables the page cannot reach), with `electron` as all that it can require.
 */
export async function createPreloadWorld(
  cdp: CDPSession,
  preloadFile: string,
  onSend: (channel: string, args: unknown[], url: string) => void,
): Promise<PreloadWorld> {
  const ports = new Map<number, MainPort>();
  let lastPort = 0;
  let world: number | undefined;

  const leave = () => {
    for (const port of ports.values()) port.close();
    ports.clear();
  };
  const toPage = async (message: unknown) => {
    const expression = `__fromMain(${JSON.stringify(message)})`;
    // A page that is being left takes no more messages.
    await cdp.send('Runtime.evaluate', { expression, contextId: world }).catch(() => undefined);
  };

  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name !== worldName) return;
    leave();
    world = context.id;
  });
  cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name !== '__toMain') return;
    const message: FromPage = JSON.parse(payload);
    if (message.kind === 'send') onSend(message.channel, message.args, message.url);
    else if (message.kind === 'port') ports.get(message.id)?.postMessage(received(message.data));
    else ports.get(message.id)?.close();
  });
  await cdp.send('Runtime.enable');
  await cdp.send('Page.enable');
  await cdp.send('Runtime.addBinding', { name: '__toMain', executionContextName: worldName });
  const source = `(${inPreloadWorld})((exports, module, require) => {\n${preloadFile ? readFileSync(preloadFile, 'utf8') : ''}\n});`;
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName });

  return {
    leave,
    async send(channel, message, given) {
      const ids = given.map((port) => {
        lastPort += 1;
        const id = lastPort;
        ports.set(id, port);
        port.on('message', ({ data }) => void toPage({ port: id, data: sent(data) }));
        port.on('close', () => void toPage({ port: id, closed: true }));
        port.start();
        return id;
      });
      await toPage({ channel, message, ports: ids });
    },
  };
}

function sent(data: unknown): Crossing {
  if (typeof data === 'string') return { text: data };
  if (data instanceof Uint8Array) return { bytes: Buffer.from(data).toString('base64') };
  return { json: data };
}

function received(crossing: Crossing): unknown {
  if ('text' in crossing) return crossing.text;
  return 'bytes' in crossing ? new Uint8Array(Buffer.from(crossing.bytes, 'base64')) : crossing.json;
}

/** Runs in the page, so it may use nothing from around it. */
function inPreloadWorld(preload: (exports: object, module: object, require: (name: string) => unknown) => void) {
  type Listener = (event: { ports: unknown[] }, message: unknown) => void;
  type InWorld = { __toMain(text: string): void; __fromMain(message: ToPage): void };
  type ToPage =
    | { channel: string; message: unknown; ports: number[] }
    | { port: number; data: Crossing }
    | { port: number; closed: true };
  if (window.top !== window || location.href === 'about:blank') return;
  const here = globalThis as typeof globalThis & InWorld;
  const toMain = here.__toMain;
  const tell = (message: unknown) => toMain(JSON.stringify(message));
  const listeners = new Map<string, Set<Listener>>();
  const ports = new Map<number, MessagePort>();

  const open = (id: number) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      const isBytes = data instanceof ArrayBuffer || ArrayBuffer.isView(data);
      const view = data instanceof ArrayBuffer ? new Uint8Array(data) : data;
      const binary = isBytes
        ? { bytes: btoa(Array.from(view, (byte: number) => String.fromCharCode(byte)).join('')) }
        : null;
      tell({ kind: 'port', id, data: binary ?? (typeof data === 'string' ? { text: data } : { json: data }) });
    };
    port1.addEventListener('close', () => tell({ kind: 'port-closed', id }));
    ports.set(id, port1);
    return port2;
  };
  here.__fromMain = (message) => {
    if ('channel' in message) {
      const event = { ports: message.ports.map(open) };
      for (const listener of listeners.get(message.channel) ?? []) listener(event, message.message);
      return;
    }
    const port = ports.get(message.port);
    if ('closed' in message) return port?.close();
    const { data } = message;
    if ('bytes' in data) port?.postMessage(Uint8Array.from(atob(data.bytes), (char) => char.charCodeAt(0)));
    else port?.postMessage('text' in data ? data.text : data.json);
  };

  const on = (channel: string, listener: Listener) => {
    const heard = listeners.get(channel) ?? new Set();
    listeners.set(channel, heard.add(listener));
  };
  const ipcRenderer = {
    send: (channel: string, ...args: unknown[]) => tell({ kind: 'send', channel, args, url: location.href }),
    on,
    once(channel: string, listener: Listener) {
      const only: Listener = (event, message) => {
        listeners.get(channel)?.delete(only);
        listener(event, message);
      };
      on(channel, only);
    },
  };
  const module = { exports: {} };
  preload(module.exports, module, (name) => {
    if (name === 'electron') return { ipcRenderer };
    throw new Error(`module not found: ${name}`);
  });
}
