import { realpathSync } from 'node:fs';
import { AppError } from '../app-error.ts';
import { explainFileError } from '../files/explain-file-error.ts';
import type { Workers } from '../workers/workers.ts';
import { removeDatabase } from './place-file.ts';
import { replaceWorkspace } from './replace-workspace.ts';
import type { WorkspaceTasks } from './workspace-tasks.ts';

export type RestoreRequest = {
  /** The open workspace. */
  file: string;
  backup: string;
  workers: Workers<WorkspaceTasks>;
  /** Closes the workspace; called when the copy is known to be good and what it replaces is kept. */
  close: () => Promise<void>;
};

/** Puts a copy in place of the workspace. What it replaces becomes a backup of its own. */
export async function restoreBackup({ file, backup, workers, close }: RestoreRequest): Promise<void> {
  if (realPath(backup) === realPath(file)) {
    throw new AppError('INVALID_INPUT', `${backup} is the workspace itself, not a copy of it.`, {
      remedy: 'Choose one of the backups.',
    });
  }
  const prepared = await workers.run('workspace.prepare', { from: backup, file });
  try {
    await workers.run('workspace.backup', { file, reason: 'before-restore' });
    await close();
  } catch (error) {
    removeDatabase(prepared);
    throw error;
  }
  replaceWorkspace(file, prepared);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    throw explainFileError(error, path);
  }
}
