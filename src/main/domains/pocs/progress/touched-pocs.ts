import type { Database } from 'better-sqlite3';

type Change = { tbl: string; row: string; gone: string | null };

/** Past this many changes, one reading of everything is cheaper than finding out whose they are. */
const fewEnough = 2000;
/** The parts of a plan from which a list adds something up. */
const parts = ['poc_milestones', 'poc_phases', 'poc_tasks', 'poc_criteria'];

/** Which POCs have other lines than at a place in the ledger; undefined when it is most of them. */
export function touchedPocs(db: Database, since: number): Set<string> | undefined {
  const changes = db
    .prepare<[number, string], Change>(
      `SELECT DISTINCT tbl, row, CASE op WHEN 3 THEN json_extract(before, '$.poc_id') END AS gone FROM changes
       WHERE seq > ? AND tbl IN (SELECT value FROM json_each(?)) LIMIT ${fewEnough + 1}`,
    )
    .all(since, JSON.stringify(['pocs', ...parts]));
  if (changes.length > fewEnough) return undefined;
  const owners = new Map(
    parts.map((table) => [table, db.prepare<[string], string>(`SELECT poc_id FROM ${table} WHERE id = ?`).pluck()]),
  );
  return new Set(
    changes.flatMap(({ tbl, row, gone }) => (tbl === 'pocs' ? row : (gone ?? owners.get(tbl)?.get(row) ?? []))),
  );
}
