import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect as baseExpect } from '@playwright/test';
import type { Desktop, Whereabouts } from './desktop.ts';
import { launchDouble } from './launch-double.ts';
import { launchElectron } from './launch-electron.ts';

type Fixtures = {
  home: string;
  /** Starts the app in this test's home; what is still running at its end is closed. */
  launch(words?: string[], whereabouts?: Whereabouts): Promise<Desktop>;
  desktop: Desktop;
};

type SharedFixtures = {
  /** One app for all specs of a worker that only look at it and leave it as they found it. */
  seenDesktop: Desktop;
};

const newHome = () => mkdtemp(join(tmpdir(), 'throughline-desktop-'));
const leave = (home: string) => rm(home, { recursive: true, force: true, maxRetries: 5 });
const launcherOf = (project: string) => (project === 'electron' ? launchElectron : launchDouble);

/** The same specs run on the double and, where its runtime is present, on real Electron. */
export const test = base.extend<Fixtures, SharedFixtures>({
  // Playwright reads what a fixture needs from this pattern, and wants one.
  home: async ({ browserName: _ }, use) => {
    const home = await newHome();
    await use(home);
    await leave(home);
  },
  launch: async ({ home }, use, info) => {
    info.setTimeout(120_000);
    const launchDesktop = launcherOf(info.project.name);
    const running: Desktop[] = [];
    await use(async (words = [], whereabouts = {}) => {
      const desktop = await launchDesktop({ home, words, ...whereabouts });
      running.push(desktop);
      return desktop;
    });
    for (const desktop of running) await desktop.close();
  },
  desktop: async ({ launch }, use) => {
    await use(await launch());
  },
  seenDesktop: [
    async ({ browserName: _ }, use, info) => {
      const home = await newHome();
      const desktop = await launcherOf(info.project.name)({ home });
      await use(desktop);
      await desktop.close();
      await leave(home);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** A Chromium of its own for each test takes its time to start on a busy machine. */
export const expect = baseExpect.configure({ timeout: 15_000 });
