import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from '../bootstrap/child.mjs';
import { logs } from '../bootstrap/root.mjs';
import { electronFolder, presentElectron } from './electron-present.ts';

export type Fetched = { program: string } | { failure: string };

const log = join(logs, 'electron.log');

/** Electron's own installer, which checks what it downloads; ours is the bound, and clearing up after a cut-off one. */
export async function fetchElectron(withinMs: number): Promise<Fetched> {
  mkdirSync(logs, { recursive: true });
  const out = openSync(log, 'w');
  const begun = performance.now();
  const ending = await runChild(process.execPath, [join(electronFolder, 'install.js')], {
    env: { ...process.env, NODE_USE_ENV_PROXY: '1', ELECTRON_GET_NO_PROGRESS: '1' },
    stdio: ['ignore', out, out],
    timeout: withinMs,
    tethered: true,
  });
  closeSync(out);
  if (ending.interrupted) process.exit(130);
  const program = presentElectron();
  if (ending.code === 0 && program) return { program };
  if (!process.env.ELECTRON_OVERRIDE_DIST_PATH) rmSync(join(electronFolder, 'dist'), { recursive: true, force: true });
  const seconds = Math.round(withinMs / 1000);
  const tooSlow = performance.now() - begun >= withinMs;
  return { failure: tooSlow ? `the download took more than ${seconds} s` : reason(readFileSync(log, 'utf8')) };
}

/** The one cause worth a person's attention in a page of stack traces. */
export function reason(said: string): string {
  if (said.includes('fetch failed')) return `${downloadHost()} cannot be reached`;
  const host = /(?:ENOTFOUND|EAI_AGAIN) ([\w.-]+)/.exec(said)?.[1];
  if (host) return `${host} was not found`;
  const code = /\b(ECONNREFUSED|ETIMEDOUT|ECONNRESET|UND_ERR_CONNECT_TIMEOUT|ENETUNREACH|EHOSTUNREACH)\b/.exec(
    said,
  )?.[1];
  if (code) return `its download host does not answer (${code})`;
  if (said.includes('ENOSPC')) return 'the disk is full';
  const http = /Response code (\d+ \([^)]*\))/.exec(said)?.[1];
  if (http) return `${downloadHost()} answered ${http}`;
  return (
    said
      .trim()
      .split('\n')[0]
      ?.replace(/^\w*Error: /, '') || 'its installer gave no reason'
  );
}

/** A company may set a mirror of its own; Electron's installer reads the same two names. */
function downloadHost(): string {
  const mirror = process.env.npm_config_electron_mirror || process.env.ELECTRON_MIRROR;
  return mirror && URL.canParse(mirror) ? new URL(mirror).host : 'github.com';
}
