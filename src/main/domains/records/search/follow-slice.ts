import type { Database } from 'better-sqlite3';
import type { RecordKind } from '../../../../contract/base.ts';
import { queueDependents, type Renamed, renamedBy } from './dependents.ts';
import { advance, type IndexState } from './index-state.ts';
import { isKind, kindNumber, kinds } from './kinds.ts';
import { readDocuments } from './read-documents.ts';
import { knowWords, newWords, rememberWords } from './remember-words.ts';
import { replaceDocuments } from './write-documents.ts';

type Touched = { ids: Map<RecordKind, Set<string>>; size: number };

/** Changes of the ledger that are looked at in one slice, as many of them may be about the same record. */
const changesPerRecord = 8;

/** Brings the index up to the next few records that were touched. Answers how many. */
export function followSlice(db: Database, state: IndexState, limit: number): number {
  const pending = nextPending(db, limit);
  const { touched, seen, renamed } =
    pending.size > 0 ? { touched: pending, seen: state.seen, renamed: [] } : nextChanges(db, state.seen, limit);
  if (touched.size === 0 && seen === state.seen) return 0;
  const slices = [...touched.ids].map(([kind, set]) => {
    const ids = [...set];
    return { kind, ids, documents: readDocuments(db, kind, ids) };
  });
  const words = newWords(
    db,
    state,
    slices.flatMap(({ documents }) => documents),
  );
  const done = advance(db, state, () => {
    for (const { kind, ids, documents } of slices) replaceDocuments(db, kind, { ids, documents });
    rememberWords(db, words);
    if (pending.size > 0) dropPending(db, pending);
    queueDependents(db, renamed);
    return { seen, churn: state.churn + touched.size };
  });
  if (!done) return 0;
  knowWords(db, state, words);
  return touched.size;
}

export const isBehind = (db: Database, { seen }: IndexState, lastChange: number): boolean =>
  lastChange > seen || hasPending(db);

/** Whether a name changed that others are found by, which may be many. */
export const isRenaming = (db: Database, { seen }: IndexState): boolean =>
  hasPending(db) ||
  db.prepare("SELECT 1 FROM changes WHERE seq > ? AND op = 2 AND field IN ('name', 'account_id') LIMIT 1").get(seen) !==
    undefined;

const hasPending = (db: Database): boolean => db.prepare('SELECT 1 FROM search_pending LIMIT 1').get() !== undefined;

function add(touched: Touched, kind: RecordKind, id: string): void {
  const ids = touched.ids.get(kind) ?? new Set();
  if (ids.has(id)) return;
  touched.ids.set(kind, ids.add(id));
  touched.size++;
}

function nextPending(db: Database, limit: number): Touched {
  const touched: Touched = { ids: new Map(), size: 0 };
  const rows = db
    .prepare<[number], { kind: number; id: string }>('SELECT kind, id FROM search_pending LIMIT ?')
    .all(limit);
  for (const { kind, id } of rows) add(touched, kinds[kind - 1] ?? 'accounts', id);
  return touched;
}

function dropPending(db: Database, touched: Touched): void {
  const drop = db.prepare('DELETE FROM search_pending WHERE kind = ? AND id = ?');
  for (const [kind, ids] of touched.ids) for (const id of ids) drop.run(kindNumber[kind], id);
}

function nextChanges(db: Database, seen: number, limit: number) {
  const touched: Touched = { ids: new Map(), size: 0 };
  const renamed = new Map<string, Renamed>();
  const rows = db
    .prepare<[number, number], { seq: number; tbl: string; row: string; op: number; field: string | null }>(
      'SELECT seq, tbl, row, op, field FROM changes WHERE seq > ? ORDER BY seq LIMIT ?',
    )
    .all(seen, limit * changesPerRecord);
  let last = seen;
  for (const change of rows) {
    if (touched.size >= limit) break;
    last = change.seq;
    if (isKind(change.tbl)) add(touched, change.tbl, change.row);
    for (const each of renamedBy(change)) renamed.set(`${each.table} ${each.id}`, each);
  }
  return { touched, seen: last, renamed: [...renamed.values()] };
}
