import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumPlaces } from './places.ts';

/** Older ones lack CSS that the app is written in. */
const oldest = 120;

/** A browser of the Chromium family that starts on this machine, or undefined. CHROMIUM_PATH goes before all. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (!named) return chromiumPlaces().find(starts);
  if (starts(named)) return named;
  throw new Error(
    `CHROMIUM_PATH names ${named}, which is not a Chromium, Chrome or Edge (${oldest} or newer) that starts.`,
  );
}

function starts(file: string): boolean {
  if (!existsSync(file)) return false;
  // On Windows the question would open a window.
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const major = Number(/ (\d+)\.\d+\.\d+/.exec(stdout ?? '')?.[1] ?? 0);
  return status === 0 && major >= oldest;
}
