import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { root } from '../bootstrap/root.mjs';
import { fetchElectron } from './electron-fetch.ts';
import { electronVersion, hasDisplay, presentElectron } from './electron-present.ts';

export type Runtime = { program: string } | { missing: string };

const again = '`npm start -- --electron` tries again';
const memory = join(root, 'node_modules', '.cache', 'throughline', 'electron.json');
const remembered = 24 * 60 * 60 * 1000;
const bound = 60_000;
const patientBound = 15 * 60_000;

/** The Electron to run, fetched when that takes no longer than a minute; otherwise why there is none. */
export async function electronRuntime(insist: boolean): Promise<Runtime> {
  if (!hasDisplay()) return { missing: 'This machine has no display for an Electron window' };
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return { missing: 'Electron keeps its sandbox and so does not run as root' };
  }
  const present = presentElectron();
  if (present) return { program: present };
  const before = insist ? undefined : recentFailure();
  if (before) return { missing: `The Electron runtime could not be fetched ${before}; ${again}` };
  process.stderr.write(
    `Fetching Electron ${electronVersion()} (once; ${insist ? 'as long as it takes' : 'a minute at most'}) … `,
  );
  const fetched = await fetchElectron(insist ? patientBound : bound);
  process.stderr.write('program' in fetched ? 'done\n' : 'not to be had\n');
  if ('program' in fetched) return fetched;
  remember(fetched.failure);
  return { missing: `The Electron runtime could not be fetched (${fetched.failure}); ${again}` };
}

const Failure = z.object({ at: z.number(), version: z.string(), failure: z.string() });

function recentFailure(): string | undefined {
  if (!existsSync(memory)) return undefined;
  const read = Failure.safeParse(parsed(readFileSync(memory, 'utf8')));
  if (!read.success) return undefined;
  const { at, version, failure } = read.data;
  const age = Date.now() - at;
  if (version !== electronVersion() || age < 0 || age > remembered) return undefined;
  const minutes = Math.max(1, Math.round(age / 60_000));
  return minutes < 60 ? `${minutes} min ago (${failure})` : `${Math.round(minutes / 60)} h ago (${failure})`;
}

function remember(failure: string) {
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify({ at: Date.now(), version: electronVersion(), failure }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
