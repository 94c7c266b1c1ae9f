import { dirname, join } from 'node:path';
import { quietStep } from '../bootstrap/quiet-step.mjs';
import { root } from '../bootstrap/root.mjs';
import type { Target } from './targets.ts';

const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');

/** Packs one installer around the Electron that is here. False when it failed; the cause is shown. */
export async function buildTarget(target: Target, electron: string): Promise<boolean> {
  const args = [builder, target.option, target.name, '--publish', 'never', `-c.electronDist=${distOf(electron)}`];
  return await quietStep(`Packing the ${target.what}`, `dist-${target.name}`, process.execPath, args, { pick: cause });
}

/** The folder as it was unpacked, which on macOS lies outside the application bundle. */
function distOf(electron: string): string {
  return process.platform === 'darwin' ? join(electron, '..', '..', '..', '..') : dirname(electron);
}

/** The packer prints pages of stack trace; what went wrong stands on the lines it marks. */
function cause(log: string): string {
  const host = /(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT)[^\n]*?([\w-]+\.[\w.-]+)/.exec(log)?.[1];
  if (host) return `a tool that packs it is fetched from ${host}, which cannot be reached`;
  const marked = log.split('\n').filter((line) => line.includes('⨯'));
  return (marked.length > 0 ? marked : log.split('\n').slice(-10)).join('\n').slice(0, 2_000);
}
