import { join } from 'node:path';
import { runChild } from '../bootstrap/child.mjs';
import { root } from '../bootstrap/root.mjs';

const { code } = await runChild(process.execPath, [join(root, 'scripts', 'make-sample.ts'), ...process.argv.slice(2)], {
  tethered: true,
});
process.exit(code);
