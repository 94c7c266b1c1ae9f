import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { tellSpec } from './answer-spec.ts';
import { serveFromProtocol, takeAllowed } from './serve-from-protocol.ts';

let started: Promise<BrowserContext> | undefined;
let spare: Page | undefined;
let making = 0;
let profile: string | undefined;

/** A page of the one Chromium that shows all windows; it is started with the first. */
export async function newPage(): Promise<Page> {
  started ??= start();
  const context = await started;
  const page = spare;
  spare = undefined;
  if (page) return page;
  making += 1;
  return await context.newPage().finally(() => {
    making -= 1;
  });
}

async function start(): Promise<BrowserContext> {
  profile = mkdtempSync(join(tmpdir(), 'throughline-double-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH,
    viewport: { width: 1280, height: 800 },
    userAgent:
      'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Electron/45.0.0 Safari/537.36',
    args: ['--remote-debugging-port=0', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
    chromiumSandbox: false,
  });
  spare = context.pages()[0];
  // No window asked for this page, so another page opened it: it goes, unless the app has allowed it.
  context.on('page', (page) => {
    if (making === 0 && !takeAllowed()) void page.close();
  });
  await context.route('**/*', serveFromProtocol);
  tellSpec({ debugging: await debuggingPort(profile) });
  return context;
}

/** Chromium writes the port that it chose into its profile. */
async function debuggingPort(folder: string): Promise<number> {
  const file = join(folder, 'DevToolsActivePort');
  while (!existsSync(file)) await pause(20);
  return Number(readFileSync(file, 'utf8').split('\n')[0]);
}

export async function closeChromium() {
  const context = await started;
  if (!context) return;
  await context.close();
  if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
