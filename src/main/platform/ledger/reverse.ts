import type { Database } from 'better-sqlite3';
import { notFound } from '../app-error.ts';
import type { TaskContext } from '../workers/task.ts';
import { withDatabase } from '../workers/with-database.ts';
import type { Actor } from './actor.ts';
import type { Committed } from './change-events.ts';
import { runCommand } from './run-command.ts';
import type { LedgeredTable } from './triggers.ts';
import { commandAt, type OnConflict, takeBack } from './undo.ts';

/** Plain data, as a large one crosses to a worker. */
export type Reversal = {
  kind: 'undo' | 'redo';
  /** The command that the person means. */
  original: number;
  /** The command whose changes are in force and are taken back: the original, its redo, or its undo. */
  target: number;
  actor: Actor;
  onConflict: OnConflict;
};

/** Takes `target` back and marks `original` as undone or, doing it again, as no longer undone. */
export function reverseCommand(db: Database, tables: LedgeredTable[], reversal: Reversal): Committed {
  const { kind, actor, onConflict } = reversal;
  const original = commandAt(db, reversal.original);
  const target = commandAt(db, reversal.target);
  if (!original || !target) throw notFound('command', String(reversal.original));
  const label = `${kind === 'undo' ? 'Undo' : 'Redo'}: ${original.label}`;
  const { committed } = runCommand(db, { label, actor, kind, target: original.seq }, (tx) => {
    takeBack(tx.db, target, tables, onConflict);
    tx.db
      .prepare('UPDATE commands SET undone_by = ? WHERE seq = ?')
      .run(kind === 'undo' ? tx.command : null, original.seq);
  });
  if (!committed) throw new Error(`The ${kind} of "${original.label}" was not recorded.`);
  return committed;
}

/** What a worker does for the ledger. */
export const ledgerTasks = {
  'ledger.reverse': (
    { file, tables, reversal }: { file: string; tables: LedgeredTable[]; reversal: Reversal },
    context: TaskContext,
  ): Promise<Committed> =>
    withDatabase(file, (db) => {
      const committed = reverseCommand(db, tables, reversal);
      context.committed(committed);
      return committed;
    }),
};
export type LedgerTasks = typeof ledgerTasks;
