import { asImportFileError } from './import-file-error.ts';
import type { ImportTable } from './import-table.ts';
import type { Row } from './row.ts';

/** Makes failures in the middle of reading come out as ImportFileErrors too. */
export function sentencesFor(table: ImportTable, fileName: string): ImportTable {
  async function* rows(): AsyncGenerator<Row[]> {
    try {
      yield* table.rows;
    } catch (error) {
      throw asImportFileError(error, fileName);
    }
  }
  return { ...table, rows: { [Symbol.asyncIterator]: rows } };
}
