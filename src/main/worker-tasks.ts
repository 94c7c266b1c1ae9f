import { actionsTasks } from './domains/actions/actions-tasks.ts';
import { importTasks } from './domains/records/import/import-tasks.ts';
import { recordsTasks } from './domains/records/records-tasks.ts';
import { searchTasks } from './domains/records/search/search-tasks.ts';
import { dealDesk } from './domains/records/services/next-step.ts';
import { ledgerTasks } from './platform/ledger/reverse.ts';
import { keychainTasks } from './platform/secrets/keychain-tasks.ts';
import { workspaceTasks } from './platform/workspace/workspace-tasks.ts';

/** Every task that a worker thread can do, by name; a domain adds its own here. */
export const workerTasks = {
  ...workspaceTasks,
  ...keychainTasks,
  ...searchTasks,
  ...ledgerTasks,
  ...recordsTasks,
  ...importTasks,
  ...actionsTasks(dealDesk),
};
export type WorkerTasks = typeof workerTasks;
