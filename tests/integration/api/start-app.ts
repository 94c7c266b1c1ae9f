import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { createApp } from '../../../src/main/app.ts';
import type { Clock } from '../../../src/main/platform/schedule/clock.ts';
import { startBrowserHost } from '../../../src/main/shell/browser/start-browser-host.ts';
import { ownFolders } from '../../../src/main/shell/host/own-folders.ts';

const answered = z.record(z.string(), z.json());
type Answered = { status: number; type: string | null; headers: Headers; body: z.infer<typeof answered> };

/** The whole app on a workspace of its own, behind its real door, called as a script calls it. */
export async function startApp({ clock }: { clock?: Clock } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-api-'));
  const { rendererDir, resources, workerFile, version } = ownFolders(join(process.cwd(), 'src', 'main'));
  const app = await createApp({
    host: { kind: 'browser', home: folder, resources, workerFile, version, openExternal: async () => undefined, clock },
    workspace: join(folder, 'w.throughline'),
  });
  const host = await startBrowserHost({ app, port: 0, token: 'T', version, rendererDir });

  async function send(method: string, path: string, init: RequestInit = {}): Promise<Answered> {
    const headers = new Headers(init.headers);
    headers.set('authorization', 'Bearer T');
    const response = await fetch(`${host.api}${path}`, { ...init, method, headers });
    const text = await response.text();
    const body = text.startsWith('{') ? answered.parse(JSON.parse(text)) : { text };
    return { status: response.status, type: response.headers.get('content-type'), headers: response.headers, body };
  }
  const call = (method: string, path: string, body?: unknown) =>
    send(method, path, {
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
    });
  return {
    ...host,
    folder,
    send,
    call,
    async made(kind: string, fields: unknown): Promise<string> {
      const { status, body } = await call('POST', `/${kind}`, fields);
      if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
      return String(body.id);
    },
    async end() {
      await host.close();
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type StartedApp = Awaited<ReturnType<typeof startApp>>;
