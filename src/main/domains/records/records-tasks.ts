import type { Actor } from '../../platform/ledger/run-command.ts';
import { commandInWorker } from '../../platform/workers/command-in-worker.ts';
import type { TaskContext } from '../../platform/workers/task.ts';
import { withDatabase } from '../../platform/workers/with-database.ts';
import type { BulkResult } from './bulk/bulk-change.ts';
import type { Many } from './bulk/change-many.ts';
import { runBulk } from './bulk/run-bulk.ts';
import { deleteCustomField } from './services/delete-custom-field.ts';

type Written = { file: string; actor: Actor };

/** What a worker does for records: changes of so many that they would hold up the main thread. */
export const recordsTasks = {
  'records.bulk': ({ file, actor, many }: Written & { many: Many }, context: TaskContext): Promise<BulkResult> =>
    withDatabase(file, (db) => runBulk(db, commandInWorker(db, context), actor, many)),
  'records.deleteField': ({ file, actor, id }: Written & { id: string }, context: TaskContext): Promise<void> =>
    withDatabase(file, (db) => deleteCustomField(db, commandInWorker(db, context), actor, id)),
};
export type RecordsTasks = typeof recordsTasks;
