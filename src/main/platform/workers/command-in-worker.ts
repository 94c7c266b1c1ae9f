import type { Database } from 'better-sqlite3';
import type { Ledger } from '../ledger/ledger.ts';
import { runCommand } from '../ledger/run-command.ts';
import type { TaskContext } from './task.ts';

/** Commands as a worker runs them: on its own connection, and what they commit is announced by the main process. */
export function commandInWorker(db: Database, context: TaskContext): Ledger['command'] {
  return async (info, work) => {
    const { result, committed } = runCommand(db, info, work);
    if (committed) context.committed(committed);
    return result;
  };
}
