import type { Database } from 'better-sqlite3';
import { AppError, notFound } from '../app-error.ts';
import { whenFree } from '../database/when-free.ts';
import type { ChangeFeed, Committed } from './change-events.ts';
import type { CommandRow } from './recorded.ts';
import { type Reversal, reverseCommand } from './reverse.ts';
import { type Actor, type CommandInfo, runCommand, type Transaction } from './run-command.ts';
import type { LedgeredTable } from './triggers.ts';
import { commandAt, findCommand, nextToRedo, nextToUndo, type OnConflict } from './undo.ts';

/** More changes than this are taken back by a worker. */
const changesAtOnce = 1000;

export type UndoRequest = { actor: Actor; command?: string; onConflict?: OnConflict };

export type Ledger = {
  /** The one way to write: all of `work` under one command, or nothing. */
  command<T>(info: CommandInfo, work: (tx: Transaction) => T): Promise<T>;
  undo(request: UndoRequest): Promise<Committed>;
  redo(request: UndoRequest): Promise<Committed>;
  /** What undo and redo would do now, for menus. */
  upcoming(): { undo: string | null; redo: string | null };
  /** Passes on what a worker committed through a connection of its own. */
  announce(committed: Committed): void;
};

export function createLedger(options: {
  db: Database;
  tables: LedgeredTable[];
  feed: ChangeFeed;
  file: string;
  /** Has a worker undo or redo a large command; without it this thread does. */
  reverseInWorker?: (reversal: Reversal) => Promise<Committed>;
}): Ledger {
  const { db, tables, feed, file, reverseInWorker } = options;

  const command = async <T>(info: CommandInfo, work: (tx: Transaction) => T): Promise<T> => {
    const { result, committed } = await whenFree(file, () => runCommand(db, info, work));
    if (committed) feed.publish(committed);
    return result;
  };

  const reverse = async (kind: 'undo' | 'redo', original: CommandRow, target: CommandRow, request: UndoRequest) => {
    const { actor, onConflict = 'ask' } = request;
    const reversal: Reversal = { kind, original: original.seq, target: target.seq, actor, onConflict };
    // A large one would hold up the window; what a worker commits is announced by the worker.
    if (reverseInWorker && target.last_change - target.first_change > changesAtOnce) return reverseInWorker(reversal);
    const committed = await whenFree(file, () => reverseCommand(db, tables, reversal));
    feed.publish(committed);
    return committed;
  };

  const pick = (request: UndoRequest, next: CommandRow | undefined, word: string): CommandRow => {
    const chosen = request.command ? findCommand(db, request.command) : next;
    if (chosen) return chosen;
    if (request.command) throw notFound('command', request.command);
    throw new AppError('NOTHING_TO_UNDO', `There is nothing to ${word}.`, { remedy: 'Carry on.' });
  };

  return {
    command,
    async undo(request) {
      const chosen = pick(request, nextToUndo(db), 'undo');
      if (chosen.kind !== 'do' || chosen.undone_by !== null) {
        throw new AppError('NOTHING_TO_UNDO', `"${chosen.label}" is already undone.`, { remedy: 'Redo it instead.' });
      }
      // Done again after an undo, a command has left the same values as the first time, so its own changes serve.
      return reverse('undo', chosen, chosen, request);
    },
    async redo(request) {
      const chosen = pick(request, nextToRedo(db), 'redo');
      const undone = chosen.undone_by === null ? undefined : commandAt(db, chosen.undone_by);
      if (!undone)
        throw new AppError('NOTHING_TO_UNDO', `"${chosen.label}" is not undone.`, { remedy: 'Undo it first.' });
      return reverse('redo', chosen, undone, request);
    },
    upcoming: () => ({ undo: nextToUndo(db)?.label ?? null, redo: nextToRedo(db)?.label ?? null }),
    announce: (committed) => feed.publish(committed),
  };
}
