import { expect, it } from 'vitest';
import { importCircles } from './cycles.ts';
import { sourceFile } from './source-files.ts';

const a = sourceFile('src/a.ts', "import { b } from './deep/b.ts';");
const b = sourceFile('src/deep/b.ts', "export { c } from '../c.ts';");

it('finds a circle once, as the path around it', () => {
  const c = sourceFile('src/c.ts', "import type { A } from './a.ts';");
  expect(importCircles([a, b, c])).toEqual([
    'import circle: src/a.ts\n    → src/deep/b.ts\n    → src/c.ts\n    → src/a.ts',
  ]);
});

it('finds a file that imports itself', () => {
  expect(importCircles([sourceFile('src/a.ts', "import { a } from './a.ts';")])).toHaveLength(1);
});

it('is content with a shared leaf', () => {
  const c = sourceFile('src/c.ts', "import { d } from './d.ts';");
  const d = sourceFile('src/d.ts', 'export const d = 1;');
  const e = sourceFile('src/e.ts', "import { c } from './c.ts'; import { d } from './d.ts';");
  expect(importCircles([a, b, c, d, e])).toEqual([]);
});
