import type { Database } from 'better-sqlite3';

const indexedUntil = (db: Database): number =>
  Number(
    db.prepare<[], { value: string }>(`SELECT value FROM workspace_facts WHERE key = 'changes_indexed'`).get()?.value ??
      0,
  );

/** The changes of a row, newest first: those already indexed, and those found by reading the newest ones. */
export function changeSeqsOf(db: Database, row: string): number[] {
  return db
    .prepare<[string, number, string], { seq: number }>(
      `SELECT seq FROM change_rows WHERE row = ? UNION
       SELECT seq FROM changes WHERE seq > ? AND row = ? ORDER BY seq DESC`,
    )
    .all(row, indexedUntil(db), row)
    .map(({ seq }) => seq);
}

/**
 * Indexes the next changes and says whether more are left. Sorted, a slice of 5,000 takes a few
 * milliseconds; the caller leaves the event loop room between slices.
 */
export function indexNextChanges(db: Database, slice = 5000): boolean {
  const from = indexedUntil(db);
  const until =
    db
      .prepare<[number, number], { seq: number | null }>(
        'SELECT max(seq) AS seq FROM (SELECT seq FROM changes WHERE seq > ? ORDER BY seq LIMIT ?)',
      )
      .get(from, slice)?.seq ?? null;
  if (until === null) return false;
  db.transaction(() => {
    db.prepare(
      'INSERT OR IGNORE INTO change_rows (row, seq) SELECT row, seq FROM changes WHERE seq > ? AND seq <= ? ORDER BY row, seq',
    ).run(from, until);
    db.prepare(
      `INSERT INTO workspace_facts (key, value) VALUES ('changes_indexed', ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    ).run(String(until));
  }).immediate();
  return db.prepare('SELECT 1 FROM changes WHERE seq > ? LIMIT 1').get(until) !== undefined;
}
