import { copyFileSync, existsSync, linkSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../app-error.ts';
import { lockFile } from './file-lock.ts';
import { placeOver, removeDatabase } from './place-file.ts';
import { nameOfFile } from './workspace-facts.ts';

/**
 * Puts a checked copy in the place of a workspace that nobody has open. The change log beside the file
 * belongs to the old content and goes first, as SQLite would replay it over the new one. With `keep`
 * the old file stays under that name, its log beside it. After a kill there is the old file or the new one.
 */
export function replaceWorkspace(file: string, prepared: string, keep?: string): void {
  const lock = lockFile(file);
  try {
    if (keep !== undefined) {
      for (const suffix of ['', '-wal']) keepCopy(`${file}${suffix}`, `${keep}${suffix}`);
    } else if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) {
      throw new AppError('BUSY', `${file} has changes that are not saved into it yet.`, {
        remedy: 'Open the workspace once and close it again, then restore.',
        retryable: true,
      });
    }
    for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
    placeOver(prepared, file);
  } finally {
    removeDatabase(prepared);
    lock.release();
  }
}

/** A second name costs no space and no time; where there are none, as on a memory stick, a copy does. */
function keepCopy(from: string, to: string): void {
  if (!existsSync(from)) return;
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** `Acme.damaged-2026-07-20T14-03-05-123Z.throughline` beside the workspace. */
export const damagedName = (file: string, at: number): string =>
  join(dirname(file), `${nameOfFile(file)}.damaged-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}.throughline`);
