import { join } from 'node:path';
import { quietStep } from '../bootstrap/quiet-step.mjs';
import { root } from '../bootstrap/root.mjs';

const packages = join(root, 'node_modules');
const scripts = join(root, 'scripts');

const checks: [title: string, name: string, args: string[]][] = [
  ['Types', 'types', [join(packages, 'typescript', 'bin', 'tsc'), '-p', root, '--noEmit']],
  [
    'Lint and format',
    'lint',
    [join(packages, '@biomejs', 'biome', 'bin', 'biome'), 'ci', '--colors=off', '--error-on-warnings', '.'],
  ],
  ['Import arrows and names', 'arrows', [join(scripts, 'check-arrows.ts')]],
  [
    'Unused code',
    'unused',
    [join(packages, 'knip', 'bin', 'knip.js'), '--no-progress', '--treat-config-hints-as-errors'],
  ],
  ['The packet as it was built', 'packet', [join(scripts, 'packet.ts'), '--check']],
  ['Docs catalogue', 'docs', [join(scripts, 'check-docs.ts')]],
  ['Platform packages in the lock', 'lock', [join(scripts, 'check-lock.ts')]],
];

/** Runs every check, whatever the one before it found. Answers the titles of those that failed. */
export async function failedChecks(): Promise<string[]> {
  const failed: string[] = [];
  for (const [title, name, args] of checks) {
    if (!(await quietStep(title, name, process.execPath, args))) failed.push(title);
  }
  return failed;
}
