import type { Database } from 'better-sqlite3';
import type { RecordKind } from '../../../../contract/base.ts';

/** Building goes kind by kind, then joins the pieces of the index, then it follows the ledger. */
export type Step = RecordKind | 'join' | 'follow';

export type IndexState = {
  generation: number;
  seen: number;
  step: Step;
  after: string;
  turn: number;
  /** Records written since the pieces were joined last. */
  churn: number;
};

export function readState(db: Database): IndexState {
  const state = db.prepare<[], IndexState>('SELECT generation, seen, step, after, turn, churn FROM search_state').get();
  if (!state) throw new Error('The search index has no state row; syncSearchIndex makes it.');
  return state;
}

/**
 * Writes a slice that was prepared from `from`, unless another connection was quicker: then nothing is written
 * and false comes back, as what was prepared may be older than what is there by now.
 */
export function advance(
  db: Database,
  from: IndexState,
  work: () => Partial<Pick<IndexState, 'seen' | 'step' | 'after' | 'churn'>>,
): boolean {
  return db
    .transaction(() => {
      const { turn, generation } = readState(db);
      if (turn !== from.turn || generation !== from.generation) return false;
      const next = { ...from, ...work() };
      db.prepare('UPDATE search_state SET seen = ?, step = ?, after = ?, churn = ?, turn = turn + 1').run(
        next.seen,
        next.step,
        next.after,
        next.churn,
      );
      return true;
    })
    .immediate();
}
