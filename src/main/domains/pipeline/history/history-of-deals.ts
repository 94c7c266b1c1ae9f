import type { Database } from 'better-sqlite3';
import { prepared } from '../../../platform/database/prepared.ts';

export type HistoryRow = {
  seq: number;
  dealId: string;
  field: string;
  at: number;
  before: string | null;
  after: string | null;
};

/** The newest row of a field of a deal, with the command that made it, in the ledger's words. */
export type NewestRow = { seq: number; kind: 'do' | 'undo' | 'redo'; origin: number };

export type History = {
  newest(dealId: string, field: string): NewestRow | undefined;
  add(row: HistoryRow): void;
  remove(seq: number): void;
};

export function openHistory(db: Database): History {
  const newest = prepared<[string, string], NewestRow>(
    db,
    `SELECT h.seq, m.kind, coalesce(m.target, m.seq) AS origin
     FROM deal_history h JOIN changes c ON c.seq = h.seq JOIN commands m ON m.seq = c.command
     WHERE h.deal_id = ? AND h.field = ? ORDER BY h.seq DESC LIMIT 1`,
  );
  const add = prepared(
    db,
    'INSERT INTO deal_history (seq, deal_id, field, at, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const remove = prepared(db, 'DELETE FROM deal_history WHERE seq = ?');
  return {
    newest: (dealId, field) => newest.get(dealId, field),
    add: ({ seq, dealId, field, at, before, after }) => add.run(seq, dealId, field, at, before, after),
    remove: (seq) => remove.run(seq),
  };
}
