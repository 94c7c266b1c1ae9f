import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

type Surroundings = { env: NodeJS.ProcessEnv; platform: NodeJS.Platform; homedir: string };

/** Where settings, logs and workspaces without a chosen place are kept: as each OS expects, or as asked. */
export function homeFolder(chosen?: string, { env, platform, homedir: home }: Surroundings = here()): string {
  const asked = chosen ?? env.THROUGHLINE_HOME;
  if (asked) return resolve(asked);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Throughline');
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Throughline');
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'Throughline');
}

const here = (): Surroundings => ({ env: process.env, platform: process.platform, homedir: homedir() });
