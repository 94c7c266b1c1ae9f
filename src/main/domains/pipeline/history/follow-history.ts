import type { Database } from 'better-sqlite3';
import { prepared } from '../../../platform/database/prepared.ts';
import { openHistory } from './history-of-deals.ts';
import { type LedgerChange, takeIn } from './take-in.ts';
import { trackedFields } from './tracked-fields.ts';

/** So many changes of the ledger are looked at in one slice, and so many of them taken in. */
const lookedAtOnce = 20_000;
const takenAtOnce = 2_000;

const key = 'deal_history_until';
const fields = trackedFields.map((field) => `'${field}'`).join(', ');

/** The last change of the ledger that the history of deals knows. */
export const historyUntil = (db: Database): number =>
  Number(
    prepared<[string], { value: string }>(db, 'SELECT value FROM workspace_facts WHERE key = ?').get(key)?.value ?? 0,
  );

/**
 * Takes the next changes of the ledger into the history of deals and says whether more are left. A slice is short and
 * one transaction with the place that was reached, so that a kill loses nothing and nothing comes twice; the caller
 * leaves the event loop room between slices.
 */
export function followHistory(db: Database): boolean {
  const from = historyUntil(db);
  if (lastChange(db) <= from) return false;
  return db
    .transaction((): boolean => {
      // Somebody else may have gone on meanwhile.
      const reached = historyUntil(db);
      const last = lastChange(db);
      const window = Math.min(last, reached + lookedAtOnce);
      const changes = nextChanges(db, reached, window);
      const history = openHistory(db);
      for (const change of changes) takeIn(history, change);
      const until = changes.length === takenAtOnce ? (changes.at(-1)?.seq ?? window) : window;
      prepared(
        db,
        `INSERT INTO workspace_facts (key, value) VALUES (?, ?)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      ).run(key, String(until));
      return until < last;
    })
    .immediate();
}

/** Brings the history up to the ledger's end, for a worker before it looks at deals. */
export function catchUpHistory(db: Database): void {
  while (followHistory(db));
}

const lastChange = (db: Database): number =>
  prepared<[], { seq: number | null }>(db, 'SELECT max(seq) AS seq FROM changes').get()?.seq ?? 0;

/** The commands say when it was, and what they undo or do again. Other tables have fields of the same names. */
const nextChanges = (db: Database, from: number, until: number): LedgerChange[] =>
  prepared<[number, number], LedgerChange>(
    db,
    `SELECT c.seq, c.row AS dealId, c.field, CAST(c.before AS TEXT) AS before, CAST(c.after AS TEXT) AS after,
       m.at, m.kind, coalesce(m.target, m.seq) AS origin, o.at AS originAt
     FROM changes c CROSS JOIN commands m ON m.seq = c.command LEFT JOIN commands o ON o.seq = m.target
     WHERE c.seq > ? AND c.seq <= ? AND c.op = 2 AND c.tbl = 'deals' AND c.field IN (${fields})
     ORDER BY c.seq LIMIT ${takenAtOnce}`,
  ).all(from, until);
