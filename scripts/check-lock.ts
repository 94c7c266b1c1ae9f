// node scripts/check-lock.ts: the lock holds every platform package that macOS, Windows and Linux need.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap/root.mjs';
import { holesInLock } from './check/lock.ts';

const holes = holesInLock(readFileSync(join(root, 'package-lock.json'), 'utf8'));
for (const hole of holes) console.error(hole);
process.exitCode = holes.length > 0 ? 1 : 0;
