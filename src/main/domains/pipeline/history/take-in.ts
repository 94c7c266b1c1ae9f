import type { History, HistoryRow } from './history-of-deals.ts';

/** A change of the ledger with its command: `origin` is the command that an undo or redo is about, else its own. */
export type LedgerChange = HistoryRow & {
  kind: 'do' | 'undo' | 'redo';
  origin: number;
  originAt: number | null;
};

/**
 * Takes one change into the history of its field. The rows of a field are a path from what it first was to what it is.
 * What an undo takes back it takes off the end of that path; what a redo does again it puts there, as of the time at
 * which it was first done. A change that jumps over later edits, as an undo over them does, is a step of its own.
 */
export function takeIn(history: History, change: LedgerChange): void {
  const { kind, originAt, origin, ...row } = change;
  if (kind === 'do') {
    history.add(row);
    return;
  }
  const newest = history.newest(row.dealId, row.field);
  // An undo takes back what its command did, or what a redo of it did; a redo what an undo had to do on its own.
  if (newest?.origin === origin && (kind === 'undo') === (newest.kind !== 'undo')) history.remove(newest.seq);
  else history.add(kind === 'redo' ? { ...row, at: originAt ?? row.at } : row);
}
