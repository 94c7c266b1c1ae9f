import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../bootstrap/root.mjs';

const files: Record<string, string> = {
  'src/main/platform/a.ts': `import electron from 'electron';
import { unused } from 'zod';
import { b } from './b';
export const a: any = b!;
const nothing = 1;
export const go = () => electron;
`,
  'src/main/platform/b.ts': "import { a } from './a.ts';\n\nexport const b: number | undefined = a;\n",
  'src/renderer/x.ts': "import { readFileSync } from 'node:fs';\n\nexport const x = readFileSync;\n",
  'src/contract/y.ts': "import { readFileSync } from 'node:fs';\n\nexport const y = readFileSync;\n",
  'src/main/shell/electron/w.ts': "import { app } from 'electron';\n\nexport const w = app;\n",
  'src/main/BadName.ts': 'export const z = 1;\n',
  'src/main/ugly.ts': 'export const z = "1"\n',
  'src/main/s.test.ts': "it.skip('x', () => {});\nit.only('y', () => {});\n",
};

let folder = '';
let said = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-rules-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  cpSync(join(root, '.gitignore'), join(folder, '.gitignore'));
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const args = [biome, 'ci', '--colors=off', '--max-diagnostics=none', '--vcs-root=.', '.'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  said = stdout + stderr;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['src/main/platform/a.ts', 'lint/style/noRestrictedImports'],
  ['src/main/platform/a.ts', 'lint/correctness/noUnusedImports'],
  ['src/main/platform/a.ts', 'lint/correctness/noUnusedVariables'],
  ['src/main/platform/a.ts', 'lint/correctness/useImportExtensions'],
  ['src/main/platform/a.ts', 'lint/suspicious/noExplicitAny'],
  ['src/main/platform/a.ts', 'lint/suspicious/noImportCycles'],
  ['src/main/platform/a.ts', 'lint/style/noNonNullAssertion'],
  ['src/renderer/x.ts', 'lint/correctness/noNodejsModules'],
  ['src/contract/y.ts', 'lint/correctness/noNodejsModules'],
  ['src/main/BadName.ts', 'lint/style/useFilenamingConvention'],
  ['src/main/ugly.ts', 'format'],
  ['src/main/s.test.ts', 'lint/suspicious/noSkippedTests'],
  ['src/main/s.test.ts', 'lint/suspicious/noFocusedTests'],
])('%s fails %s', (path, rule) => {
  expect(said.split('\n')).toContainEqual(expect.stringMatching(new RegExp(`^${path}\\S* ${rule} `)));
});

it('lets the Electron shell import electron', () => {
  expect(said).not.toContain('src/main/shell/electron/w.ts');
});
