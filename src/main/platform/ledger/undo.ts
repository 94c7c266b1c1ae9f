import type { Database } from 'better-sqlite3';
import { AppError } from '../app-error.ts';
import { type CommandRow, changesOf } from './recorded.ts';
import type { LedgeredTable } from './triggers.ts';
import { findConflicts } from './undo-conflicts.ts';
import { undoInBulk } from './undo-in-bulk.ts';
import { undoChanges } from './undo-rows.ts';
import { bringBack, wholeThings } from './undo-things.ts';

/** What to do about later edits: ask about them, leave them as they are, or undo over them. */
export type OnConflict = 'ask' | 'keep' | 'overwrite';

/** A person decides on the first few, not on ten thousand. */
const listedAtMost = 50;

const columns = 'seq, id, label, kind, target, undone_by, first_change, last_change';

/** What a person did here; a customer's answer is taken in by a person too, and signed by the customer. */
const byHand = `actor IN ('person', 'customer')`;

/** The latest thing that a person did and has not undone. */
export const nextToUndo = (db: Database): CommandRow | undefined =>
  db
    .prepare<[], CommandRow>(
      `SELECT ${columns} FROM commands WHERE kind = 'do' AND undone_by IS NULL AND ${byHand} ORDER BY seq DESC LIMIT 1`,
    )
    .get();

/** The undone command that was undone last, unless the person has done something new since. */
export const nextToRedo = (db: Database): CommandRow | undefined =>
  db
    .prepare<[], CommandRow>(
      `SELECT ${columns} FROM commands WHERE kind = 'do' AND undone_by IS NOT NULL
         AND undone_by > coalesce((SELECT max(seq) FROM commands WHERE kind = 'do' AND undone_by IS NULL AND ${byHand}), 0)
       ORDER BY undone_by DESC LIMIT 1`,
    )
    .get();

export const findCommand = (db: Database, id: string): CommandRow | undefined =>
  db.prepare<[string], CommandRow>(`SELECT ${columns} FROM commands WHERE id = ?`).get(id);

export const commandAt = (db: Database, seq: number): CommandRow | undefined =>
  db.prepare<[number], CommandRow>(`SELECT ${columns} FROM commands WHERE seq = ?`).get(seq);

/** Takes back what a command did, inside the command that `runCommand` opened for it. */
export function takeBack(db: Database, command: CommandRow, tables: LedgeredTable[], onConflict: OnConflict): void {
  const conflicts = findConflicts(db, { command, tables, atMost: onConflict === 'ask' ? listedAtMost : undefined });
  if (conflicts.length > 0 && onConflict === 'ask') {
    const first = conflicts[0];
    throw new AppError(
      'CONFLICT',
      `"${command.label}" cannot simply be undone: ${first?.field ?? 'a field'} of "${first?.record ?? 'a record'}" was changed later${conflicts.length > 1 ? `, and ${conflicts.length - 1} more` : ''}. Nothing was changed.`,
      { remedy: 'Keep the later edits and undo the rest, or undo over them.', conflicts },
    );
  }
  const at = db.prepare<[number], { at: number }>('SELECT at FROM commands WHERE seq = ?').get(command.seq)?.at ?? 0;
  const overwrite = onConflict === 'overwrite';
  const { kept, rest } = wholeThings(db, { command, tables, conflicts, overwrite });
  if (!overwrite) for (const { table, id } of conflicts) kept.add(`${table} ${id}`);
  if (kept.size > 0 || !undoInBulk(db, command, at)) {
    const changes = changesOf(db, command).filter(
      (change) => change.op !== 1 || !isKept(db, tables, kept, change.tbl, change.row),
    );
    undoChanges(db, changes, kept);
  }
  bringBack(db, rest);
}

/** A record that someone edited or linked to since stays when later edits are kept. */
function isKept(db: Database, tables: LedgeredTable[], kept: Set<string>, tbl: string, row: string): boolean {
  if (kept.size === 0) return false;
  if (kept.has(`${tbl} ${row}`)) return true;
  return tables.some((table) =>
    (db.pragma(`foreign_key_list("${table.name}")`) as { table: string; from: string }[]).some(
      (link) =>
        link.table === tbl &&
        db
          .prepare<[string], { id: string }>(`SELECT id FROM "${table.name}" WHERE "${link.from}" = ?`)
          .all(row)
          .some(({ id }) => kept.has(`${table.name} ${id}`)),
    ),
  );
}
