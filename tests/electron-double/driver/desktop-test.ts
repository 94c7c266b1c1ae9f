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

/** The same specs run on the double and, where its runtime is present, on real Electron. */
export const test = base.extend<Fixtures>({
  // Playwright reads what a fixture needs from this pattern, and wants one.
  home: async ({ browserName: _ }, use) => {
    const home = await mkdtemp(join(tmpdir(), 'throughline-desktop-'));
    await use(home);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ home }, use, info) => {
    info.setTimeout(120_000);
    const launchDesktop = info.project.name === 'electron' ? launchElectron : launchDouble;
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
});

/** A Chromium of its own for each test takes its time to start on a busy machine. */
export const expect = baseExpect.configure({ timeout: 15_000 });
