import { type Actor, runCommand } from '../../../platform/ledger/run-command.ts';
import type { TaskContext } from '../../../platform/workers/task.ts';
import { withDatabase } from '../../../platform/workers/with-database.ts';
import type { BulkResult } from './bulk-change.ts';
import type { Many } from './change-many.ts';
import { runBulk } from './run-bulk.ts';

export type BulkTask = { file: string; actor: Actor; many: Many };

/** What a worker does for bulk changes: those of so many records that the main thread would be held up. */
export const bulkTasks = {
  'records.bulk': ({ file, actor, many }: BulkTask, context: TaskContext): Promise<BulkResult> =>
    withDatabase(file, (db) =>
      runBulk(
        db,
        async (info, work) => {
          const { result, committed } = runCommand(db, info, work);
          if (committed) context.committed(committed);
          return result;
        },
        actor,
        many,
      ),
    ),
};
