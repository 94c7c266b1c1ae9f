import { defineConfig } from '@playwright/test';
import { howToGetChromium } from './scripts/chromium/ensure.ts';
import { findChromium } from './scripts/chromium/find.ts';
import { hasDisplay, presentElectron } from './scripts/steps/electron-present.ts';

const executablePath = findChromium();
if (!executablePath) throw new Error(howToGetChromium);
// Read again by each worker: it need not look a second time.
process.env.CHROMIUM_PATH = executablePath;

const electronSpecs = 'tests/electron-double/specs';
const hasElectron = Boolean(presentElectron()) && hasDisplay();
if (!hasElectron && process.argv.includes('--project=electron')) {
  throw new Error(
    'The Electron runtime is not on this machine, or there is no display: `npm start -- --electron` fetches it.',
  );
}

export default defineConfig({
  outputDir: 'test-results/playwright',
  workers: 2,
  // A shared machine may take the processor away for seconds; what needed a second try is named at the end.
  retries: process.env.CI ? 1 : 0,
  // Long enough for a laptop that is busy with something else; what hangs still ends.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    // Without a GPU, Chromium would draw through one that is emulated, which costs more than all else here.
    launchOptions: { executablePath, args: ['--disable-gpu', '--disable-background-networking'] },
    viewport: { width: 1280, height: 800 },
    // Recorded for a second try only: keeping one of every spec costs as much as the specs themselves.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'browser', testDir: 'tests/e2e', testMatch: '**/*.spec.ts' },
    { name: 'double', testDir: electronSpecs, testMatch: '**/*.spec.ts' },
    ...(hasElectron ? [{ name: 'electron', testDir: electronSpecs, testMatch: '**/*.spec.ts' }] : []),
  ],
});
