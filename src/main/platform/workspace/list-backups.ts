import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { explainFileError, isMissing } from '../files/explain-file-error.ts';
import { type BackupReason, readBackupName } from './backup-names.ts';

export type Backup = { file: string; madeAt: number; bytes: number; reason: BackupReason };

/** The copies in a folder, latest first. */
export function listBackups(folder: string): Backup[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw explainFileError(error, folder);
  }
  return names
    .flatMap((name): Backup[] => {
      const known = readBackupName(name);
      const file = join(folder, name);
      const facts = known && statSync(file, { throwIfNoEntry: false });
      return known && facts?.isFile() ? [{ file, bytes: facts.size, ...known }] : [];
    })
    .sort((a, b) => b.madeAt - a.madeAt);
}

/** How many of each are kept. Those that a person asked for are theirs to remove. */
const kept: Record<BackupReason, number> = {
  daily: 14,
  'before-update': 5,
  'before-restore': 5,
  manual: Number.POSITIVE_INFINITY,
};

/** Removes the oldest copies that the app made by itself. */
export function pruneBackups(folder: string): void {
  const seen: Partial<Record<BackupReason, number>> = {};
  for (const { file, reason } of listBackups(folder)) {
    const nth = (seen[reason] ?? 0) + 1;
    seen[reason] = nth;
    if (nth > kept[reason]) rmSync(file, { force: true });
  }
}
