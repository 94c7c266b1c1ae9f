import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { TaskContext } from '../workers/task.ts';
import { type BackupReason, backupFolderOf, backupName } from './backup-names.ts';
import { copyDatabase } from './copy-database.ts';
import { type Backup, pruneBackups } from './list-backups.ts';
import { placeNew } from './place-file.ts';

export type BackupRequest = {
  file: string;
  reason: BackupReason;
  /** A folder; else the one beside the workspace. */
  to?: string;
};

/** Makes a checked copy and only then lets older ones go. */
export async function makeBackup({ file, reason, to }: BackupRequest, control: TaskContext): Promise<Backup> {
  const folder = to ?? backupFolderOf(file);
  const madeAt = Date.now();
  const target = join(folder, backupName(file, madeAt, reason));
  placeNew(await copyDatabase(file, target, control), target);
  pruneBackups(backupFolderOf(file));
  return { file: target, madeAt, bytes: statSync(target).size, reason };
}
