import type { Database } from 'better-sqlite3';

const rowsAtOnce = 2_000;
export const idsAtOnce = 500;
/** Beyond this it is quicker to ask where each slice ends. */
const farApart = 20_000_000;

/** The row numbers after which, and up to which, each slice of a table goes. */
export function* slicesOf(db: Database, table: string): Generator<[number, number]> {
  const bound = (which: 'min' | 'max') =>
    db.prepare<[], number | null>(`SELECT ${which}(rowid) FROM "${table}"`).pluck().get() ?? null;
  const [first, last] = [bound('min'), bound('max')];
  if (first === null || last === null) return;
  if (last - first <= farApart) {
    for (let from = first - 1; from < last; from += rowsAtOnce) yield [from, from + rowsAtOnce];
    return;
  }
  const end = db
    .prepare<[number], number | null>(
      `SELECT max(rowid) FROM (SELECT rowid FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT ${rowsAtOnce})`,
    )
    .pluck();
  for (let from = first - 1; from < last; ) {
    const until = end.get(from) ?? last;
    yield [from, until];
    from = until;
  }
}
