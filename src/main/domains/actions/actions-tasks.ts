import type { Actor } from '../../platform/ledger/run-command.ts';
import { commandInWorker } from '../../platform/workers/command-in-worker.ts';
import type { TaskContext } from '../../platform/workers/task.ts';
import { withDatabase } from '../../platform/workers/with-database.ts';
import type { ManySteps } from './bulk/many-steps.ts';
import { type ManyChanged, runManySteps } from './bulk/run-many-steps.ts';
import type { DealDesk } from './records-for-actions.ts';

type Asked = { file: string; actor: Actor; many: ManySteps };

/** What a worker does for next actions: changes of so many that they would hold up the main thread. */
export const actionsTasks = (desk: DealDesk) => ({
  'actions.many': ({ file, actor, many }: Asked, context: TaskContext): Promise<ManyChanged> =>
    withDatabase(file, (db) => runManySteps({ db, run: commandInWorker(db, context), desk }, actor, many)),
});
