import { closeSync, fsyncSync, linkSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../app-error.ts';

const marker = '.unfinished-';

/** A name beside the target under which it is written until it is whole. */
export const unfinishedName = (target: string): string =>
  join(dirname(target), `.${basename(target)}${marker}${process.pid}-${Date.now().toString(36)}`);

const companions = ['-wal', '-shm', '-journal'];

export function removeDatabase(file: string): void {
  for (const suffix of ['', ...companions]) rmSync(`${file}${suffix}`, { force: true, recursive: true });
}

/** Makes sure that what was written is on the disk and not only on its way. */
export function flush(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function flushFolder(folder: string): void {
  // Windows has no such thing; there a rename is durable by itself.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Gives a finished file its name, which nobody may have: after a kill it is there whole or not at all. */
export function placeNew(unfinished: string, target: string): void {
  flush(unfinished);
  try {
    linkSync(unfinished, target);
    rmSync(unfinished);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') throw alreadyThere(target);
    // A memory stick knows no hard links. Its rename would replace a file, so whoever calls has looked before.
    renameSync(unfinished, target);
  }
  flushFolder(dirname(target));
}

/** Puts a finished file in the place of another: after a kill there is one or the other, whole. */
export function placeOver(unfinished: string, target: string): void {
  flush(unfinished);
  renameSync(unfinished, target);
  flushFolder(dirname(target));
}

export const alreadyThere = (file: string): AppError =>
  new AppError('FILE_EXISTS', `${file} exists already and was left as it is.`, {
    remedy: 'Choose another name or folder, or open the file that is there.',
  });

/**
 * Removes what a kill left unfinished in a folder: all of it, or what was to get one name.
 * Only for whoever holds the lock on the workspace, else it is someone's work.
 */
export function sweepUnfinished(folder: string, name = ''): void {
  const start = `.${name}`;
  const isUnfinished = (entry: string) =>
    entry.startsWith(start) && (name === '' ? entry.includes(marker) : entry.startsWith(marker, start.length));
  try {
    for (const entry of readdirSync(folder).filter(isUnfinished)) {
      rmSync(join(folder, entry), { force: true, recursive: true });
    }
  } catch {
    // Tidying is a courtesy: what cannot be listed or removed here is in nobody's way.
  }
}
