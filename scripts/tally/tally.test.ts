import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root } from '../bootstrap/root.mjs';
import { readTally, sumTallies, tallyLine, tallyVariable } from './tally.ts';

const program = (...path: string[]) => join(root, 'node_modules', ...path);
const reporter = (name: string) => join(root, 'scripts', 'tally', `${name}-reporter.ts`);

let folder = '';
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

beforeEach(() => {
  // Inside the project, so that what the specs import is found.
  mkdirSync(join(root, 'out'), { recursive: true });
  folder = mkdtempSync(join(root, 'out', 'tally-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function tallyOf(...args: string[]) {
  const file = join(folder, 'tally.json');
  const { NODE_OPTIONS: _, ...env } = process.env;
  const { status } = spawnSync(process.execPath, args, { cwd: folder, env: { ...env, [tallyVariable]: file } });
  return readTally(file, status ?? 1);
}

it('counts what Vitest ran: tests, files that cannot be read, errors outside any test', () => {
  put(
    'a.test.ts',
    `import { it, expect } from 'vitest';
     it('holds', () => {});
     it('does not', () => { expect(1).toBe(2); });
     it('cannot here', (context) => { context.skip('no keychain'); });
     it('leaves a promise', () => { Promise.reject(new Error('late')); });`,
  );
  put('b.test.ts', "import './nowhere.ts';");
  expect(tallyOf(program('vitest', 'vitest.mjs'), 'run', '--root', folder, `--reporter=${reporter('vitest')}`)).toEqual(
    {
      passed: 2,
      failed: 3,
      skipped: [{ name: 'cannot here', reason: 'no keychain' }],
    },
  );
});

it('counts what Playwright ran: tests, and specs that cannot be read', () => {
  put('playwright.config.ts', "export default { testDir: '.', testMatch: '*.spec.ts' };");
  put(
    'a.spec.ts',
    `import { expect, test } from '@playwright/test';
     test('holds', () => {});
     test('does not', () => { expect(1).toBe(2); });
     test('cannot here', ({}, info) => { info.skip(true, 'no runtime'); });`,
  );
  const playwright = [program('@playwright', 'test', 'cli.js'), 'test', `--reporter=${reporter('playwright')}`];
  expect(tallyOf(...playwright)).toEqual({
    passed: 1,
    failed: 1,
    skipped: [{ name: 'a.spec.ts › cannot here', reason: 'no runtime' }],
  });
  put('b.spec.ts', "import './nowhere.ts';");
  expect(tallyOf(...playwright).failed).toBeGreaterThan(0);
});

it('takes a runner that died for one failure, whatever it counted before', () => {
  expect(readTally(join(folder, 'nothing.json'), 1)).toEqual({ passed: 0, failed: 1, skipped: [] });
  put('tally.json', JSON.stringify({ passed: 3, failed: 0, skipped: [] }));
  expect(readTally(join(folder, 'tally.json'), 1)).toEqual({ passed: 3, failed: 1, skipped: [] });
  expect(readTally(join(folder, 'tally.json'), 0)).toEqual({ passed: 3, failed: 0, skipped: [] });
});

it('ends with one line, which mentions skipped tests only when there are some', () => {
  const skipped = [{ name: 'a', reason: 'b' }];
  const some = sumTallies([
    { passed: 2, failed: 1, skipped },
    { passed: 3, failed: 0, skipped: [] },
  ]);
  expect(tallyLine(some)).toBe('5 passed, 1 failed, 1 skipped');
  expect(tallyLine({ passed: 5, failed: 0, skipped: [] })).toBe('5 passed, 0 failed');
});
