import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { standsFor } from '../double/addresses.ts';
import type { Desktop, LaunchDesktop } from './desktop.ts';
import { entry, folder } from './places.ts';

const double = join(import.meta.dirname, '..', 'double', 'main.ts');

/** Starts the built app on the stand-in for Electron, and looks into its Chromium from here. */
export const launchDouble: LaunchDesktop = async ({ home, words = [], zone, startsAt }) => {
  const child = startDouble(home, words, {
    ...(zone === undefined ? {} : { TZ: zone }),
    ...(startsAt === undefined ? {} : { DOUBLE_STARTS_AT: startsAt }),
  });
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  const answers = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const debugging = Promise.withResolvers<number>();
  child.on('message', (said: { debugging?: number; id?: number; result?: unknown; error?: string }) => {
    if (said.debugging !== undefined) return debugging.resolve(said.debugging);
    const answer = answers.get(said.id ?? 0);
    if (said.error === undefined) answer?.resolve(said.result);
    else answer?.reject(new Error(said.error));
  });
  void ended.then((code) => {
    const error = new Error(`The app ended with exit code ${code}.`);
    debugging.promise.catch(() => undefined);
    debugging.reject(error);
    for (const answer of answers.values()) answer.reject(error);
  });

  let browser: Promise<Browser> | undefined;
  const crashed = new WeakSet<Page>();
  let asked = 0;
  const evaluate = (run: unknown, arg?: unknown) => {
    asked += 1;
    const { promise, ...answer } = Promise.withResolvers<unknown>();
    answers.set(asked, answer);
    child.send({ id: asked, source: String(run), arg });
    return promise;
  };
  const desktop: Desktop = {
    evaluate: evaluate as Desktop['evaluate'],
    ended,
    addressOf: (page) => standsFor(page.url()),
    async page() {
      browser ??= debugging.promise.then((port) => chromium.connectOverCDP(`http://127.0.0.1:${port}`));
      const pages = async () => (await browser)?.contexts().flatMap((context) => context.pages()) ?? [];
      const own = async () =>
        (await pages()).filter((page) => page.url().startsWith('https://page.') && !crashed.has(page));
      await expect
        .poll(async () => (await own()).length, { message: 'the window shows its page', timeout: 60_000 })
        .toBe(1);
      const [page] = await own();
      if (!page) throw new Error('The window has lost its page.');
      return page.once('crash', () => void crashed.add(page));
    },
    async startAgain(more) {
      const [code] = await once(startDouble(home, more), 'exit');
      return code;
    },
    async close() {
      if (child.exitCode === null && child.connected) {
        await evaluate(
          ({ electron }: { electron: { app: { quit(): void } } }) => void setImmediate(() => electron.app.quit()),
        );
        await ended;
      }
      await (await browser)?.close();
    },
  };
  return desktop;
};

function startDouble(home: string, words: string[], more: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', double, entry, folder, ...words], {
    cwd: home,
    env: { ...process.env, THROUGHLINE_HOME: home, ...more },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}
