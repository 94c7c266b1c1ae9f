import { join } from 'node:path';
import { quietStep } from '../bootstrap/quiet-step.mjs';
import { root } from '../bootstrap/root.mjs';
import { installPackages, mayInstallPackages } from '../machine/debian.ts';
import { findChromium } from './find.ts';

const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
const bound = 5 * 60_000;

/** A Chromium to test with: one that is here, else Playwright's, else Debian's. Undefined when none can be had. */
export async function ensureChromium(): Promise<string | undefined> {
  const here = findChromium();
  if (here) return here;
  const fetched = await quietStep(
    'Fetching Chromium for the tests',
    'chromium',
    process.execPath,
    [playwright, 'install', 'chromium', '--no-shell'],
    {
      timeout: bound,
      tethered: true,
      pick: () => 'its download host cannot be reached, or took more than five minutes',
    },
  );
  // A fresh download does not start on a bare machine either, for want of system libraries.
  const playwrights = fetched ? findChromium() : undefined;
  if (playwrights || !mayInstallPackages()) return playwrights;
  return (await installPackages(['chromium'])) ? findChromium() : undefined;
}

export const howToGetChromium =
  'The end-to-end tests need Chromium, Chrome or Edge. Install any of them (on Debian: `sudo apt-get install chromium`), ' +
  'or set CHROMIUM_PATH to the program of one.';
