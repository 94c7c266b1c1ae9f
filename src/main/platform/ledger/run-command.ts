import type { Database } from 'better-sqlite3';
import { newId } from '../ids.ts';
import type { Actor } from './actor.ts';
import type { Committed } from './change-events.ts';

export type { Actor } from './actor.ts';

export type CommandInfo = {
  /** What a person would call it, e.g. "Change stage of 12 deals". */
  label: string;
  actor: Actor;
  kind?: 'do' | 'undo' | 'redo';
  /** For undo and redo: the command that is undone or done again. */
  target?: number;
};

export type Transaction = { db: Database; command: number; now: number };

/** More rows than this of one table and listeners are told only that there were many. */
const listedAtMost = 500;

/**
 * Runs one command in one transaction: everything it changes is in the ledger under it, or nothing happened.
 * A command that changed nothing leaves no trace. Synchronous; `ledger.command` adds waiting for the lock.
 */
export function runCommand<T>(
  db: Database,
  info: CommandInfo,
  work: (tx: Transaction) => T,
): { result: T; committed: Committed | undefined } {
  db.exec('BEGIN IMMEDIATE');
  try {
    const now = Date.now();
    const last = db.prepare<[], { seq: number | null }>('SELECT max(seq) AS seq FROM commands').get();
    const seq = (last?.seq ?? 0) + 1;
    const before = lastChange(db);
    db.prepare('INSERT INTO open_command (seq) VALUES (?)').run(seq);
    const result = work({ db, command: seq, now });
    db.exec('DELETE FROM open_command');
    const after = lastChange(db);
    // An undo that left everything as it was is still on record, as the command it undid points at it.
    const worthRecording = after > before || info.kind === 'undo' || info.kind === 'redo';
    const committed = worthRecording ? record(db, info, { seq, now, before, after }) : undefined;
    db.exec('COMMIT');
    return { result, committed };
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

const lastChange = (db: Database): number =>
  db.prepare<[], { seq: number | null }>('SELECT max(seq) AS seq FROM changes').get()?.seq ?? 0;

function record(
  db: Database,
  info: CommandInfo,
  span: { seq: number; now: number; before: number; after: number },
): Committed {
  const { seq, now, before, after } = span;
  const counts = db
    .prepare<[number, number], { tbl: string; n: number }>(
      'SELECT tbl, count(*) AS n FROM changes WHERE seq > ? AND seq <= ? GROUP BY tbl',
    )
    .all(before, after);
  const rowsOf = db.prepare<[number, number, string], { row: string }>(
    'SELECT DISTINCT row FROM changes WHERE seq > ? AND seq <= ? AND tbl = ?',
  );
  const touched: Committed['touched'] = {};
  for (const { tbl, n } of counts) {
    touched[tbl] = n > listedAtMost ? 'many' : rowsOf.all(before, after, tbl).map(({ row }) => row);
  }
  const id = newId(now);
  const kind = info.kind ?? 'do';
  db.prepare(
    `INSERT INTO commands (seq, id, label, actor, actor_name, kind, target, at, first_change, last_change, touched)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    seq,
    id,
    info.label,
    info.actor.kind,
    info.actor.name ?? null,
    kind,
    info.target ?? null,
    now,
    before + 1,
    after,
    JSON.stringify(Object.fromEntries(counts.map(({ tbl, n }) => [tbl, n]))),
  );
  return { seq, id, label: info.label, actor: info.actor.kind, kind, touched };
}
