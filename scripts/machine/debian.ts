import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { quietStep } from '../bootstrap/quiet-step.mjs';

const bound = 10 * 60_000;
let lists: boolean | undefined;

export function mayInstallPackages(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isOnPath('apt-get')) return false;
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** False when Debian could not be reached or has no such package; the log's end is shown. */
export async function installPackages(names: string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  lists ??= await quietStep('Reading Debian package lists', 'apt-update', 'apt-get', ['update'], {
    env,
    timeout: bound,
  });
  if (!lists) return false;
  const args = ['install', '-y', '--no-install-recommends', ...names];
  return await quietStep(`Installing ${names.join(' and ')} from Debian`, 'apt-install', 'apt-get', args, {
    env,
    timeout: bound,
  });
}

export function isOnPath(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));
}
