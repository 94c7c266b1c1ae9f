import type { Database } from 'better-sqlite3';

export type Change = {
  seq: number;
  tbl: string;
  row: string;
  op: 1 | 2 | 3;
  field: string | null;
  before: unknown;
  after: unknown;
  stamp: number | null;
};

export type CommandRow = {
  seq: number;
  id: string;
  label: string;
  kind: 'do' | 'undo' | 'redo';
  target: number | null;
  undone_by: number | null;
  first_change: number;
  last_change: number;
};

export const changesOf = (db: Database, command: CommandRow): Change[] =>
  db
    .prepare<[number, number], Change>(
      'SELECT seq, tbl, row, op, field, before, after, stamp FROM changes WHERE seq BETWEEN ? AND ? ORDER BY seq',
    )
    .all(command.first_change, command.last_change);
