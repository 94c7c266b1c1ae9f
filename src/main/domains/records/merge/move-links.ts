import type { Database } from 'better-sqlite3';

type Move = { kind: 'accounts' | 'contacts'; winner: string; loser: string; now: number };
type Link = { table: string; column: string };

/**
 * Points everything at the winner that pointed to the loser, and answers how much. The links are found in the
 * schema, so that those of a table that is added later are not forgotten.
 */
export function moveLinks(db: Database, move: Move): number {
  let moved = 0;
  for (const link of linksTo(db, move.kind)) {
    dropTwins(db, link, move);
    const stamped = columnsOf(db, link.table).includes('updated_at');
    const { changes } = db
      .prepare(
        `UPDATE "${link.table}" SET "${link.column}" = @winner ${stamped ? ', updated_at = @now' : ''} WHERE "${link.column}" = @loser`,
      )
      .run(stamped ? move : { winner: move.winner, loser: move.loser });
    moved += changes;
    // A record that pointed to its twin would now point to itself.
    if (link.table === move.kind) {
      db.prepare(
        `UPDATE "${link.table}" SET "${link.column}" = NULL WHERE id = @winner AND "${link.column}" = @winner`,
      ).run({
        winner: move.winner,
      });
    }
  }
  return moved + moveKeptSeparate(db, move);
}

function linksTo(db: Database, target: string): Link[] {
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%REFERENCES%' ORDER BY name`,
    )
    .pluck()
    .all();
  return tables.flatMap((table) =>
    (db.pragma(`foreign_key_list("${table}")`) as { table: string; from: string }[])
      .filter((link) => link.table === target)
      .map((link) => ({ table, column: link.from })),
  );
}

const columnsOf = (db: Database, table: string): string[] =>
  (db.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name);

/** Where both are linked to the same thing and may be only once, the link of the winner stays. */
function dropTwins(db: Database, { table, column }: Link, { winner, loser }: Move): void {
  const indexes = db.pragma(`index_list("${table}")`) as { name: string; unique: number; partial: number }[];
  for (const index of indexes.filter(({ unique, partial }) => unique === 1 && partial === 0)) {
    const columns = (db.pragma(`index_info("${index.name}")`) as { name: string | null }[]).map(({ name }) => name);
    if (!columns.includes(column)) continue;
    const others = columns.filter((name) => name !== column).map((name) => `AND w."${name}" = l."${name}"`);
    db.prepare(
      `DELETE FROM "${table}" AS l WHERE "${column}" = ? AND EXISTS (SELECT 1 FROM "${table}" w WHERE w."${column}" = ? ${others.join(' ')})`,
    ).run(loser, winner);
  }
}

/** What was said of the loser, that it is not this or that one, now holds for the winner. */
function moveKeptSeparate(db: Database, { winner, loser, now }: Move): number {
  const said = db
    .prepare<[string, string], { id: string; low_id: string; high_id: string }>(
      'SELECT id, low_id, high_id FROM kept_separate WHERE low_id = ? OR high_id = ?',
    )
    .all(loser, loser);
  for (const { id, low_id, high_id } of said) {
    const other = low_id === loser ? high_id : low_id;
    const [low, high] = winner < other ? [winner, other] : [other, winner];
    const known = db
      .prepare<[string, string]>('SELECT 1 FROM kept_separate WHERE low_id = ? AND high_id = ?')
      .get(low, high);
    if (other === winner || known) db.prepare('DELETE FROM kept_separate WHERE id = ?').run(id);
    else
      db.prepare('UPDATE kept_separate SET low_id = ?, high_id = ?, updated_at = ? WHERE id = ?').run(
        low,
        high,
        now,
        id,
      );
  }
  return said.length;
}
