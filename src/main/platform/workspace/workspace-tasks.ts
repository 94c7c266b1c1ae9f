import { checkWhole } from '../database/check-whole.ts';
import { identify } from '../database/identify.ts';
import type { TaskContext } from '../workers/task.ts';
import { withDatabase } from '../workers/with-database.ts';
import { copyDatabase } from './copy-database.ts';
import { exportEverything } from './export-everything.ts';
import { makeBackup } from './make-backup.ts';

/** What a worker does with whole workspace files. */
export const workspaceTasks = {
  'workspace.backup': makeBackup,
  'workspace.export': exportEverything,
  /** Reads every page; rejects with what is wrong. */
  'workspace.check': ({ file }: { file: string }): Promise<void> => {
    identify(file);
    return withDatabase(file, (db) => checkWhole(db, file));
  },
  /** A checked copy of `from` beside `file`, ready to take its place. */
  'workspace.prepare': ({ from, file }: { from: string; file: string }, context: TaskContext): Promise<string> => {
    identify(from);
    return copyDatabase(from, file, context, { restoring: true });
  },
};
export type WorkspaceTasks = typeof workspaceTasks;
