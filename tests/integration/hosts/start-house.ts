import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { App } from '../../../src/main/app-shape.ts';
import { boundary } from '../../../src/main/platform/boundary/boundary.ts';
import { createTransports } from '../../../src/main/platform/boundary/transports.ts';
import type { ServedApp } from '../../../src/main/shell/browser/send-answer.ts';
import { startBrowserHost } from '../../../src/main/shell/browser/start-browser-host.ts';

/** The browser host over real sockets, with a page of its own and the smallest app that answers. */
export async function startHouse(change: Partial<ServedApp> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-host-'));
  const rendererDir = join(folder, 'renderer');
  await mkdir(join(rendererDir, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.js'), 'beside the page, not part of it');
  await writeFile(
    join(rendererDir, 'index.html'),
    '<!doctype html><html lang="en"><head><title>the page</title></head></html>',
  );
  await writeFile(join(rendererDir, 'assets', 'index-abc123.js'), 'export {};');
  await writeFile(join(rendererDir, 'notes.unknown'), 'no page shows this');
  const host = await startBrowserHost({ app: { ...smallApp(), ...change }, port: 0, version: '1.2.3', rendererDir });
  const end = async () => {
    await host.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...host, origin: `http://127.0.0.1:${host.port}`, end };
}

export type House = Awaited<ReturnType<typeof startHouse>>;

function smallApp(): ServedApp {
  const router = {
    workspace: {
      health: boundary.workspace.health.handler(() => ({
        status: 'ok' as const,
        version: '1.2.3',
        host: 'browser' as const,
        workspace: null,
        keychain: { state: 'missing' as const, detail: '' },
        problem: null,
        trouble: null,
      })),
    },
    records: {
      accounts: {
        list: boundary.records.accounts.list.handler(() => ({ items: [], nextCursor: null, total: 0 })),
        create: boundary.records.accounts.create.handler(({ errors }) => {
          throw errors.CANCELLED({ data: { retryable: false, remedy: '' } });
        }),
      },
    },
  };
  return { ...createTransports(router, pino({ enabled: false })), settings };
}

const look = {
  theme: 'dark' as const,
  zoom: 110,
  yourName: '',
  closeToTray: false,
  welcomed: true,
  notices: { on: false, morningAt: null, quiet: null, weekends: false },
};
const settings: App['settings'] = { get: () => look, change: (patch) => ({ ...look, ...patch }) };
