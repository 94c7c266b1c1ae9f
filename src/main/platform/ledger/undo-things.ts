import type { Database } from 'better-sqlite3';
import type { UndoConflict } from '../../../contract/problem.ts';
import type { CommandRow } from './recorded.ts';
import type { LedgeredTable } from './triggers.ts';
import { skipKey } from './undo-rows.ts';

type Taking = { command: CommandRow; tables: LedgeredTable[]; conflicts: UndoConflict[]; overwrite: boolean };
type Rest = { tbl: string; row: string; field: string; before: unknown };

/**
 * Some columns are one thing together, such as a deal's next step: half of one is none, so an undo brings all of it
 * back or leaves all of it. Where another thing is there by now, that is a later edit and stays, unless it is to be
 * undone over. Answers the fields to leave, and those to bring back that the command itself had not touched.
 */
export function wholeThings(db: Database, { command, tables, conflicts, overwrite }: Taking) {
  const kept = new Set(overwrite ? [] : conflicts.map(({ table, id, field }) => skipKey(table, id, field)));
  const rest: Rest[] = [];
  if (!db.prepare('SELECT 1 FROM changes WHERE seq > ? LIMIT 1').get(command.last_change)) return { kept, rest };
  for (const { name, thing } of tables) {
    if (!thing) continue;
    const { key, columns } = thing;
    const mine = conflicts.filter(({ table, field }) => table === name && columns.includes(field));
    const replaced = new Set(mine.filter(({ field }) => field === key).map(({ id }) => id));
    const conflicting = new Set(mine.map(({ id }) => id));
    const back = new Set(rowsThatChanged(db, command, name, key));
    for (const id of conflicting) {
      if (overwrite) back.add(id);
      else if (replaced.has(id) || !back.has(id)) {
        back.delete(id);
        for (const column of columns) kept.add(skipKey(name, id, column));
      } else for (const column of columns) kept.delete(skipKey(name, id, column));
    }
    rest.push(...laterEdits(db, command, { name, columns, rows: [...back] }));
  }
  return { kept, rest };
}

/** The time of the change comes back with what the command itself had changed. */
export function bringBack(db: Database, rest: Rest[]): void {
  for (const { tbl, row, field, before } of rest) {
    db.prepare(`UPDATE "${tbl}" SET "${field}" = ? WHERE id = ?`).run(before, row);
  }
}

const rowsThatChanged = (db: Database, command: CommandRow, table: string, field: string): string[] =>
  db
    .prepare<[number, number, string, string], string>(
      'SELECT DISTINCT row FROM changes WHERE seq BETWEEN ? AND ? AND tbl = ? AND op = 2 AND field = ?',
    )
    .pluck()
    .all(command.first_change, command.last_change, table, field);

/** What was in these columns when the command had run, where the command left them alone and they changed since. */
function laterEdits(
  db: Database,
  command: CommandRow,
  { name, columns, rows }: { name: string; columns: string[]; rows: string[] },
): Rest[] {
  if (rows.length === 0) return [];
  return db
    .prepare<[number, string, string, string, number, number], Rest>(
      `SELECT later.tbl, later.row, later.field, later.before, min(later.seq) FROM changes later
       WHERE later.seq > ? AND later.tbl = ? AND later.op = 2
         AND later.field IN (SELECT value FROM json_each(?)) AND later.row IN (SELECT value FROM json_each(?))
         AND NOT EXISTS (SELECT 1 FROM changes own WHERE own.seq BETWEEN ? AND ? AND own.tbl = later.tbl
           AND own.row = later.row AND own.field = later.field)
       GROUP BY later.row, later.field`,
    )
    .all(
      command.last_change,
      name,
      JSON.stringify(columns),
      JSON.stringify(rows),
      command.first_change,
      command.last_change,
    );
}
