import { type CsvValue, csvLine } from './csv-cell.ts';

/** Without this mark, Excel reads UTF-8 as the local encoding. */
export const byteOrderMark = '\ufeff';

const pieceChars = 64 * 1024;

type Rows = Iterable<readonly CsvValue[]> | AsyncIterable<readonly CsvValue[]>;

/**
 * A table as pieces of CSV text, to be piped into a file or a response: `pipeline(csvText(headers, rows), stream)`.
 * Rows are only asked for as fast as the pieces are taken.
 */
export async function* csvText(headers: readonly string[], rows: Rows): AsyncGenerator<string> {
  let piece = byteOrderMark + csvLine(headers);
  for await (const row of rows) {
    piece += csvLine(row);
    if (piece.length < pieceChars) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
