import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneAtATime } from '../bootstrap/one-at-a-time.mjs';
import { quietStep } from '../bootstrap/quiet-step.mjs';
import { root } from '../bootstrap/root.mjs';

const sources = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];
const results = ['main/index.js', 'main/browser.js', 'preload', 'renderer/index.html'].map((path) =>
  join(root, 'out', path),
);
const stamp = join(root, 'out', '.built');
const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');

/** Builds out/ unless it was built from exactly these sources. False when the build failed; its errors are shown. */
export async function buildIfNeeded(): Promise<boolean> {
  if (isBuilt()) return true;
  const waiting = () => process.stderr.write('Another command is building; waiting for it.\n');
  return await oneAtATime(join(root, 'out', 'build.lock'), waiting, async () => {
    if (isBuilt()) return true;
    rmSync(stamp, { force: true });
    // Taken before the build: what is edited during it is built again the next time.
    const built = fingerprint();
    const done = await quietStep('Building', 'build', process.execPath, [builder, 'build'], { tethered: true });
    if (done) writeFileSync(stamp, built);
    return done;
  });
}

function isBuilt(): boolean {
  return (
    results.every((path) => existsSync(path)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
  );
}

function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of sources.flatMap(filesOf)) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
