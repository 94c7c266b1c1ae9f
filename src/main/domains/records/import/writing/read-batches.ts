import type { ImportState } from '../../../../../contract/records/imports.ts';
import type { ImportTable } from '../index.ts';
import type { ImportPlan } from '../wizard/import-plan.ts';
import { isNote } from '../wizard/plan-import.ts';
import type { RowValues } from '../wizard/record-values.ts';
import { createRowReader } from '../wizard/row-reader.ts';
import { failedRows } from './failed-rows.ts';

export type Batch = {
  rows: RowValues[];
  /** Counted from the start. */
  read: number;
  failed: number;
  problems: ImportState['problems'];
  /** How far through the file, from 0 to 1. */
  progress: number;
};

/** So many are shown; all of them are in the file of failed rows. */
const mostProblems = 300;

/** Reads the rows of a file into values; those that cannot be read go to the file of failed rows. */
export async function* readBatches(table: ImportTable, plan: ImportPlan, failedPath: string): AsyncGenerator<Batch> {
  const readRow = createRowReader(plan);
  const failures = failedRows(failedPath, table.headers);
  let read = 0;
  let failed = 0;
  let listed = 0;
  try {
    for await (const batch of table.rows) {
      const rows: RowValues[] = [];
      const problems: Batch['problems'] = [];
      for (const row of batch) {
        // A line below the table is no row of it.
        if (row.problems.length > 0 && isNote(row)) continue;
        read++;
        const result = readRow(row, true);
        if (result.failed) {
          failed++;
          failures.add(row.number, row.cells, reasonOf(result.problems));
        } else {
          rows.push(result.values);
        }
        for (const problem of result.problems) {
          if (listed++ >= mostProblems) break;
          problems.push({ row: row.number, ...problem });
        }
      }
      yield { rows, read, failed, problems, progress: table.progress() };
    }
    failures.finish();
  } finally {
    failures.discard();
  }
}

const reasonOf = (problems: readonly { column: string | null; message: string; failed: boolean }[]): string =>
  problems
    .filter(({ failed }) => failed)
    .map(({ column, message }) => (column === null ? message : `${column}: ${message}`))
    .join(' ');
