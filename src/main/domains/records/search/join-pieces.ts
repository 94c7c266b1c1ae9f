import type { Database } from 'better-sqlite3';
import { advance, type IndexState } from './index-state.ts';
import { kinds } from './kinds.ts';

/** Pages that one slice rewrites: about 20 ms. */
const pagesPerSlice = 400;

/**
 * Every slice of writing leaves a piece of the index behind, and each query looks into all of them. FTS5 joins
 * some as it goes; after a build, or much writing, this joins the rest, a bit at a time.
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
