import { AppError } from '../app-error.ts';
import type { Workers } from '../workers/workers.ts';
import { backupFolderOf } from './backup-names.ts';
import { listBackups } from './list-backups.ts';
import { damagedName, replaceWorkspace } from './replace-workspace.ts';
import type { WorkspaceTasks } from './workspace-tasks.ts';

export type RecoverRequest = { file: string; backup?: string; workers: Workers<WorkspaceTasks> };

/**
 * Replaces a damaged file, which nobody has open, by its latest good copy. The damaged file is kept
 * beside it: there may be something in it that the copy has not.
 */
export async function recoverWorkspace({
  file,
  backup,
  workers,
}: RecoverRequest): Promise<{ kept: string; from: string }> {
  if (await isSound(file, workers)) {
    throw new AppError('CONFLICT', `${file} is not damaged, so there is nothing to recover. It was left as it is.`, {
      remedy: 'Open it, and restore a backup from the settings if you want an older state back.',
    });
  }
  const candidates = backup === undefined ? listBackups(backupFolderOf(file)).map((copy) => copy.file) : [backup];
  const reasons: string[] = [];
  for (const from of candidates) {
    try {
      const prepared = await workers.run('workspace.prepare', { from, file });
      const kept = damagedName(file, Date.now());
      replaceWorkspace(file, prepared, kept);
      return { kept, from };
    } catch (error) {
      // Another copy does not help against a full disk or a workspace that someone has open.
      if (!(error instanceof AppError) || !unusable.has(error.code)) throw error;
      reasons.push(error.message);
    }
  }
  const why = candidates.length === 0 ? 'There is no backup beside it.' : reasons.join(' ');
  throw new AppError('WORKSPACE_DAMAGED', `${file} could not be recovered. ${why} It was left as it is.`, {
    remedy: 'Choose a backup from another place, or ask for help with this file before changing it.',
  });
}

const unusable: ReadonlySet<string> = new Set([
  'WORKSPACE_DAMAGED',
  'NOT_A_WORKSPACE',
  'WORKSPACE_NEWER',
  'FILE_MISSING',
]);

async function isSound(file: string, workers: Workers<WorkspaceTasks>): Promise<boolean> {
  try {
    await workers.run('workspace.check', { file });
    return true;
  } catch (error) {
    if (error instanceof AppError && (error.code === 'WORKSPACE_DAMAGED' || error.code === 'NOT_A_WORKSPACE'))
      return false;
    throw error;
  }
}
