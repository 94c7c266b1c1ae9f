import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedName, pinnedNode } from './pinned-node.mjs';

const stampOf = (root) => join(root, 'node_modules', '.throughline-installed');

/** Whether node_modules holds what package-lock.json asks for on this platform. */
export function isInstalled(root) {
  if (pinnedName(root) && !pinnedNode(root)) return false;
  if (existsSync(stampOf(root)) && readFileSync(stampOf(root), 'utf8') === lockHash(root)) return true;
  if (!installedByHand(root)) return false;
  markInstalled(root);
  return true;
}

export function markInstalled(root) {
  writeFileSync(stampOf(root), lockHash(root));
}

export function unmarkInstalled(root) {
  rmSync(stampOf(root), { force: true });
}

function lockHash(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
}

/** npm writes its own record last: where each entry agrees with the lock, `npm ci` or `npm install` came to its end. */
function installedByHand(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(record);
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const have = present[path];
    return have ? have.version === entry.version && have.integrity === entry.integrity : entry.optional === true;
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch (error) {
    // npm was killed while it wrote the record: as good as no record.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
