import type { actionsTasks } from './domains/actions/actions-tasks.ts';
import type { PipelineTasks } from './domains/pipeline/pipeline-tasks.ts';
import type { ImportTasks } from './domains/records/import/import-tasks.ts';
import type { RecordsTasks } from './domains/records/records-tasks.ts';
import type { SearchTasks } from './domains/records/search/search-tasks.ts';
import type { LedgerTasks } from './platform/ledger/reverse.ts';
import type { KeychainTasks } from './platform/secrets/keychain-tasks.ts';
import type { Tasks } from './platform/workers/task.ts';
import type { WorkspaceTasks } from './platform/workspace/workspace-tasks.ts';

export type WorkerTasks = WorkspaceTasks &
  KeychainTasks &
  SearchTasks &
  LedgerTasks &
  RecordsTasks &
  ImportTasks &
  ReturnType<typeof actionsTasks> &
  PipelineTasks;

/** What a name begins with, and where the tasks of such names are. A domain adds its own here and above. */
const parts: Record<string, () => Promise<Tasks>> = {
  workspace: async () => (await import('./platform/workspace/workspace-tasks.ts')).workspaceTasks,
  keychain: async () => (await import('./platform/secrets/keychain-tasks.ts')).keychainTasks,
  search: async () => (await import('./domains/records/search/search-tasks.ts')).searchTasks,
  ledger: async () => (await import('./platform/ledger/reverse.ts')).ledgerTasks,
  records: async () => (await import('./domains/records/records-tasks.ts')).recordsTasks,
  'records.import': async () => (await import('./domains/records/import/import-tasks.ts')).importTasks,
  async actions() {
    const { actionsTasks } = await import('./domains/actions/actions-tasks.ts');
    return actionsTasks((await import('./domains/records/services/next-step.ts')).dealDesk);
  },
  async pipeline() {
    const { pipelineTasks } = await import('./domains/pipeline/pipeline-tasks.ts');
    return pipelineTasks((await import('./domains/records/services/next-step.ts')).dealDesk);
  },
};

/**
 * The tasks among which one of this name is. Loaded when they are first asked for: each thread holds its own copy of
 * all that it loads, and most do one kind of work in their life.
 */
export const workerTasks = async (name: string): Promise<Tasks> =>
  (await parts[name.slice(0, name.lastIndexOf('.'))]?.()) ?? {};
