import type { Database } from 'better-sqlite3';
import type { RecordKind } from '../../../../contract/base.ts';
import { advance, type IndexState } from './index-state.ts';
import { kinds } from './kinds.ts';

/** Pages that one slice rewrites: about 10 ms. */
const pagesPerSlice = 200;

/**
 * Joins some of the pieces that writing so many records left behind, in the transaction that wrote them: enough
 * to keep up, so that there are never many, and no more than can be waited for.
 */
export function joinSome(db: Database, kind: RecordKind, records: number): void {
  const pages = Math.min(pagesPerSlice, 16 + Math.ceil(records / 2));
  db.prepare(`INSERT INTO search_${kind} (search_${kind}, rank) VALUES ('merge', ?)`).run(pages);
}

/**
 * Every slice of writing leaves a piece of the index behind, and each query looks into all of them. After a
 * build, or much writing, this makes one of them all, a bit at a time, and drops what was deleted.
 */
export function joinSlice(db: Database, state: IndexState): void {
  const kind = kinds.find((candidate) => candidate === state.after) ?? kinds[0];
  if (!kind) return;
  advance(db, state, () => {
    const before = writes(db);
    // Negative: all pieces are to become one, and not just those that are due by FTS5's own counting.
    db.prepare(`INSERT INTO search_${kind} (search_${kind}, rank) VALUES ('merge', ?)`).run(-pagesPerSlice);
    // FTS5's way of saying that nothing was left to do: fewer than two rows were written.
    if (writes(db) - before >= 2) return { after: kind };
    const next = kinds[kinds.indexOf(kind) + 1];
    return next ? { after: next } : { step: 'follow', after: '', churn: 0 };
  });
}

const writes = (db: Database): number => db.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0;
