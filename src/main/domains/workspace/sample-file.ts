import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { identify } from '../../platform/database/identify.ts';
import { connect } from '../../platform/database/open.ts';
import { backupFolderOf } from '../../platform/workspace/backup-names.ts';
import { lockFile } from '../../platform/workspace/file-lock.ts';
import { listBackups } from '../../platform/workspace/list-backups.ts';
import { removeDatabase } from '../../platform/workspace/place-file.ts';
import { readFacts } from '../../platform/workspace/workspace-facts.ts';

export const sampleName = 'Sample workspace';

/** The sample that was made before, by what is in it and not by its name alone. */
export function findSample(folder: string): string | undefined {
  return listFolder(folder)
    .filter((name) => name.startsWith(sampleName) && name.endsWith('.throughline'))
    .map((name) => join(folder, name))
    .find(isSample);
}

function isSample(file: string): boolean {
  try {
    identify(file);
    const db = connect(file);
    try {
      return readFacts(db).sample === true;
    } finally {
      db.close();
    }
  } catch {
    // Damaged, or of a newer version: then another one is made beside it.
    return false;
  }
}

/** Deletes the sample for good, with the copies that were made of it. */
export function removeSampleFile(file: string): void {
  const lock = lockFile(file);
  try {
    const backups = backupFolderOf(file);
    for (const copy of listBackups(backups)) rmSync(copy.file, { force: true });
    if (existsSync(backups) && listFolder(backups).length === 0) rmdirSync(backups);
    removeDatabase(file);
  } finally {
    lock.release();
  }
}

const listFolder = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);
