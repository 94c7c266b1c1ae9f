import type { Database } from 'better-sqlite3';
import type { UndoConflict } from '../../../contract/problem.ts';
import type { CommandRow } from './recorded.ts';
import type { LedgeredTable } from './triggers.ts';

/** `atMost`: as many are enough to ask about; without it all of them are found. */
type Span = { command: CommandRow; tables: LedgeredTable[]; atMost?: number };

/** No limit at all, to SQLite. */
const all = -1;

/** Everything that happened since a command to what the command did, and that undoing it would lose. */
export function findConflicts(db: Database, span: Span): UndoConflict[] {
  if (!db.prepare('SELECT 1 FROM changes WHERE seq > ? LIMIT 1').get(span.command.last_change)) return [];
  return [...changedFields(db, span), ...editedInserts(db, span), ...newLinks(db, span)].slice(0, span.atMost);
}

/** Fields that no longer hold what the command left in them. */
function changedFields(db: Database, { command, tables, atMost = all }: Span): UndoConflict[] {
  const groups = db
    .prepare<[number, number], { tbl: string; field: string }>(
      'SELECT DISTINCT tbl, field FROM changes WHERE seq BETWEEN ? AND ? AND op = 2',
    )
    .all(command.first_change, command.last_change);
  return groups.flatMap(({ tbl, field }) => {
    const table = tables.find((candidate) => candidate.name === tbl);
    if (!table) return [];
    // The last change of a field within the command is the one that has to be still there, unless the command
    // itself went on to delete the row.
    const rows = db
      .prepare<[number, number, string, string, number, number], ConflictRow>(
        `SELECT * FROM (
           SELECT c.row AS id, ${nameOf(table)} AS record, c.after AS expected, t."${field}" AS current, c.before AS restored,
                  t.id IS NULL AS gone, max(c.seq)
           FROM changes c LEFT JOIN "${tbl}" t ON t.id = c.row
           WHERE c.seq BETWEEN ? AND ? AND c.tbl = ? AND c.field = ? AND c.op = 2 GROUP BY c.row)
         WHERE (gone OR current IS NOT expected)
           AND id NOT IN (SELECT d.row FROM changes d WHERE d.seq BETWEEN ? AND ? AND d.op = 3)
         LIMIT ${atMost}`,
      )
      .all(command.first_change, command.last_change, tbl, field, command.first_change, command.last_change);
    return rows.map(({ id, record, expected, current, restored, gone }) => ({
      table: tbl,
      id,
      record: record ?? id,
      field,
      expected,
      current: gone ? '(deleted)' : current,
      restored,
    }));
  });
}

type ConflictRow = {
  id: string;
  record: string | null;
  expected: unknown;
  current: unknown;
  restored: unknown;
  gone: number;
};

/** Records that the command made and that someone has edited since. */
function editedInserts(db: Database, { command, tables, atMost = all }: Span): UndoConflict[] {
  const edits = db
    .prepare<
      [number, number, number],
      { tbl: string; row: string; field: string | null; after: unknown; before: unknown }
    >(
      `SELECT later.tbl, later.row, later.field, later.before, later.after
       FROM changes later JOIN commands c ON c.seq = later.command
       WHERE later.seq > ? AND later.op = 2 AND c.kind = 'do' AND c.undone_by IS NULL
         AND later.row IN (SELECT row FROM changes WHERE seq BETWEEN ? AND ? AND op = 1)
       ORDER BY later.seq DESC LIMIT ${atMost}`,
    )
    .all(command.last_change, command.first_change, command.last_change);
  return edits.flatMap(({ tbl, row, field, before, after }) => {
    const table = tables.find((candidate) => candidate.name === tbl);
    const known =
      table &&
      db
        .prepare<[string], { record: string }>(`SELECT ${nameOf(table)} AS record FROM "${tbl}" t WHERE id = ?`)
        .get(row);
    if (!known) return [];
    return [
      {
        table: tbl,
        id: row,
        record: known.record ?? row,
        field: field ?? '',
        expected: before,
        current: after,
        restored: null,
      },
    ];
  });
}

/** Records made since that point at one which undoing would remove. */
function newLinks(db: Database, { command, tables, atMost = all }: Span): UndoConflict[] {
  return tables.flatMap((table) => {
    const links = db.pragma(`foreign_key_list("${table.name}")`) as { table: string; from: string }[];
    return links.flatMap((link) =>
      db
        .prepare<[number, string, number, number, string], { id: string; record: string; current: unknown }>(
          `SELECT DISTINCT t.id, ${nameOf(table)} AS record, t."${link.from}" AS current FROM changes later
           JOIN commands c ON c.seq = later.command AND c.kind = 'do' AND c.undone_by IS NULL
           JOIN "${table.name}" t ON t.id = later.row
           WHERE later.seq > ? AND later.tbl = ? AND t."${link.from}" IN (
             SELECT made.row FROM changes made WHERE made.seq BETWEEN ? AND ? AND made.op = 1 AND made.tbl = ?)
           LIMIT ${atMost}`,
        )
        .all(command.last_change, table.name, command.first_change, command.last_change, link.table)
        .map(({ id, record, current }) => ({
          table: table.name,
          id,
          record: record ?? id,
          field: link.from,
          expected: null,
          current,
          restored: null,
        })),
    );
  });
}

/** The column that a person knows a row by. */
function nameOf(table: LedgeredTable): string {
  const column = ['name', 'subject', 'label', 'title', 'what', 'said', 'answered_by', 'body', 'role'].find((name) =>
    table.columns.includes(name),
  );
  return column ? `substr(t."${column}", 1, 120)` : 't.id';
}
