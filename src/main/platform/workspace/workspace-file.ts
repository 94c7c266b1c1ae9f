import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import { AppError } from '../app-error.ts';
import { identify } from '../database/identify.ts';
import { latestVersion, type Migration } from '../database/migrate.ts';
import { checkedAtOnce, openDatabase } from '../database/open.ts';
import { whenFree } from '../database/when-free.ts';
import { explainFileError } from '../files/explain-file-error.ts';
import { type LedgeredTable, syncTriggers } from '../ledger/triggers.ts';
import type { Workers } from '../workers/workers.ts';
import { backupFolderOf } from './backup-names.ts';
import { lockFile } from './file-lock.ts';
import { listBackups } from './list-backups.ts';
import { sweepUnfinished } from './place-file.ts';
import { ensureFacts, readFacts, type WorkspaceFacts, writeFacts } from './workspace-facts.ts';
import type { WorkspaceTasks } from './workspace-tasks.ts';

/** An open workspace. No other process has it until it is closed or this one ends. */
export type WorkspaceFile = {
  readonly file: string;
  readonly db: Database;
  /** False for a large file: then a worker still has to read it whole. */
  readonly checked: boolean;
  facts(): WorkspaceFacts;
  rename(name: string): Promise<void>;
  close(): void;
};

export type OpenWorkspaceOptions = {
  file: string;
  tables: LedgeredTable[];
  workers: Workers<WorkspaceTasks>;
  migrations?: Migration[];
};

export async function openWorkspaceFile(options: OpenWorkspaceOptions): Promise<WorkspaceFile> {
  const { tables, workers, migrations } = options;
  const file = wholePath(options.file);
  refuse(file, migrations);
  const lock = lockFile(file);
  let db: Database | undefined;
  try {
    sweepUnfinished(dirname(file), basename(file));
    sweepUnfinished(backupFolderOf(file));
    if (identify(file, migrations) < latestVersion(migrations)) {
      await workers.run('workspace.backup', { file, reason: 'before-update' });
    }
    const opened = openDatabase(file, { migrations });
    db = opened;
    syncTriggers(opened, tables);
    ensureFacts(opened, file);
    return {
      file,
      db: opened,
      checked: statSync(file).size <= checkedAtOnce,
      facts: () => factsOf(opened),
      rename: (name) => whenFree(file, () => writeFacts(opened, { name })),
      close() {
        opened.close();
        lock.release();
      },
    };
  } catch (error) {
    db?.close();
    lock.release();
    throw error;
  }
}

/** Two ways to write one path must come to one lock. */
function wholePath(file: string): string {
  try {
    return realpathSync(resolve(file));
  } catch (error) {
    throw explainFileError(error, file);
  }
}

/** A file that is no workspace but has backups of one beside it has been one. */
function refuse(file: string, migrations: Migration[] | undefined): void {
  try {
    identify(file, migrations);
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_A_WORKSPACE' && listBackups(backupFolderOf(file)).length > 0) {
      throw new AppError('WORKSPACE_DAMAGED', `${file} is damaged: its beginning can no longer be read.`, {
        remedy: 'Restore the latest backup; the damaged file is kept beside it.',
        cause: error,
      });
    }
    throw error;
  }
}

function factsOf(db: Database): WorkspaceFacts {
  const { id, name, sample } = readFacts(db);
  if (id === undefined || name === undefined) throw new Error('The workspace has lost its id or its name.');
  return { id, name, sample: sample ?? false };
}
