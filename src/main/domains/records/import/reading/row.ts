export type RowProblemCode =
  | 'too-few-cells'
  | 'too-many-cells'
  | 'mixed-encoding'
  | 'nul-bytes'
  | 'stray-quote'
  | 'note-row'
  | 'cell-error';

export interface RowProblem {
  code: RowProblemCode;
  /** Zero-based index of the cell, or null when the whole row is meant. */
  column: number | null;
  message: string;
}

/** One row as it stands in the file. `number` is what a spreadsheet shows beside it, counted from 1. */
export interface Row {
  number: number;
  cells: string[];
  problems: readonly RowProblem[];
}

/** Shared by every row without a problem, so that 100,000 good rows cost no array each. */
export const noProblems: readonly RowProblem[] = Object.freeze([]);

export function addProblem(row: Row, code: RowProblemCode, column: number | null, message: string): void {
  row.problems = [...row.problems, { code, column, message }];
}
