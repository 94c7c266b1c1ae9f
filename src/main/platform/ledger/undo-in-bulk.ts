import type { Database } from 'better-sqlite3';
import type { CommandRow } from './recorded.ts';

type Group = { tbl: string; op: 1 | 2 | 3; field: string | null; changes: number; rows: number; first: number };

/**
 * Most large commands do one kind of thing: insert, update or delete. Those are taken back with one
 * statement per table and field. Answers false, having done nothing, for a command that is not so simple.
 */
export function undoInBulk(db: Database, command: CommandRow, at: number): boolean {
  const span = [command.first_change, command.last_change] as const;
  const groups = db
    .prepare<[number, number], Group>(
      `SELECT tbl, op, field, count(*) AS changes, count(DISTINCT row) AS rows, min(seq) AS first
       FROM changes WHERE seq BETWEEN ? AND ? GROUP BY tbl, op, field ORDER BY first DESC`,
    )
    .all(...span);
  const op = groups[0]?.op;
  if (groups.some((group) => group.op !== op || group.changes !== group.rows)) return false;
  if (op === 2 && groups.length > 1 && restampedMidway(db, span, at)) return false;
  return unlessInTheWay(db, () => {
    db.pragma('defer_foreign_keys = ON');
    for (const group of groups) undoGroup(db, group, span);
  });
}

/**
 * One statement takes rows in an order of its own, in which a unique value may still be taken by a row whose turn
 * comes later. Then nothing is done here, and the slow way frees the values in the order in which they were taken.
 */
function unlessInTheWay(db: Database, work: () => void): boolean {
  db.exec('SAVEPOINT undo_in_bulk');
  try {
    work();
    db.exec('RELEASE undo_in_bulk');
    return true;
  } catch (error) {
    db.exec('ROLLBACK TO undo_in_bulk; RELEASE undo_in_bulk');
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE') return false;
    throw error;
  }
}

/** Whether a row was written twice: then the order of its fields matters and the slow way is the right one. */
function restampedMidway(db: Database, span: readonly [number, number], at: number): boolean {
  return (
    db.prepare('SELECT 1 FROM changes WHERE seq BETWEEN ? AND ? AND stamp = ? LIMIT 1').get(...span, at) !== undefined
  );
}

function undoGroup(db: Database, { tbl, op, field }: Group, span: readonly [number, number]): void {
  const mine = `c.seq BETWEEN ? AND ? AND c.tbl = '${tbl}'`;
  if (op === 1) {
    db.prepare(`DELETE FROM "${tbl}" WHERE id IN (SELECT c.row FROM changes c WHERE ${mine})`).run(...span);
    return;
  }
  if (op === 3) {
    const image = db.prepare<[number, number], { before: string }>(
      `SELECT c.before FROM changes c WHERE ${mine} LIMIT 1`,
    );
    const columns = Object.keys(JSON.parse(image.get(...span)?.before ?? '{}') as Record<string, unknown>);
    const names = columns.map((column) => `"${column}"`).join(', ');
    const values = columns.map((column) => `json_extract(c.before, '$."${column}"')`).join(', ');
    db.prepare(`INSERT INTO "${tbl}" (${names}) SELECT ${values} FROM changes c WHERE ${mine} ORDER BY c.seq DESC`).run(
      ...span,
    );
    return;
  }
  const stamped = db.prepare(`SELECT 1 FROM changes c WHERE ${mine} AND c.stamp IS NOT NULL LIMIT 1`).get(...span);
  db.prepare(
    `UPDATE "${tbl}" SET "${field}" = c.before${stamped ? ', updated_at = c.stamp' : ''}
     FROM changes c WHERE ${mine} AND c.field = '${field}' AND "${tbl}".id = c.row
       AND "${tbl}"."${field}" IS NOT c.before`,
  ).run(...span);
}
