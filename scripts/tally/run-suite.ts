import { join } from 'node:path';
import { runChild } from '../bootstrap/child.mjs';
import { root } from '../bootstrap/root.mjs';
import { clearTally, readTally, type Tally, tallyVariable } from './tally.ts';

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
const reporter = (name: string) => join(root, 'scripts', 'tally', `${name}-reporter.ts`);

const suites = {
  vitest: [vitest, 'run', '--reporter=default', `--reporter=${reporter('vitest')}`],
  playwright: [playwright, 'test', `--reporter=list,${reporter('playwright')}`],
};

/** Runs one runner over all its tests, its output for all to see, and answers what it counted. */
export async function runSuite(name: keyof typeof suites, env: NodeJS.ProcessEnv): Promise<Tally> {
  const file = join(root, 'out', 'tally', `${name}.json`);
  clearTally(file);
  const { code, interrupted } = await runChild(process.execPath, suites[name], {
    cwd: root,
    env: { ...process.env, ...env, [tallyVariable]: file },
    stdio: ['ignore', 'inherit', 'inherit'],
    tethered: true,
  });
  if (interrupted) process.exit(130);
  return readTally(file, code);
}
