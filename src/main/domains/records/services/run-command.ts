import type { CommandInfo, Transaction } from '../../../platform/ledger/run-command.ts';

/** How a command is run: by the ledger of the main process, or by a worker on its own connection. */
export type RunCommand = <T>(info: CommandInfo, work: (tx: Transaction) => T) => Promise<T>;
