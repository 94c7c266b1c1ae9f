import type { FileHandle } from 'node:fs/promises';
import { mayHoldGuards, unguardFormula } from '../../../../../platform/sheets/formula-guard.ts';
import { ImportFileError } from '../import-file-error.ts';
import { limits } from '../limits.ts';
import { addProblem, noProblems, type Row } from '../row.ts';
import { readCarelessLine } from './careless-line.ts';
import type { BytesDecoder, DecodedText } from './decode-bytes.ts';
import { type FoundRecords, scanRecords } from './scan-records.ts';
import { textPieces } from './text-pieces.ts';

const mostRowsAtOnce = 1000;

/** Every record of a CSV file in order, blank ones included, in batches of at most 1,000. */
export async function* csvRows(
  file: FileHandle,
  start: number,
  delimiter: string,
  decoder: BytesDecoder,
  onBytes: (position: number) => void,
): AsyncGenerator<Row[]> {
  const collector = rowCollector(delimiter);
  for await (const piece of textPieces(file, start, decoder, onBytes)) {
    yield* batches(collector.add(piece));
  }
  yield* batches(collector.finish());
}

function* batches(rows: Row[]): Generator<Row[]> {
  if (rows.length <= mostRowsAtOnce) {
    if (rows.length > 0) yield rows;
    return;
  }
  for (let at = 0; at < rows.length; at += mostRowsAtOnce) yield rows.slice(at, at + mostRowsAtOnce);
}

interface RowCollector {
  add(piece: DecodedText): Row[];
  finish(): Row[];
}

/** Turns pieces of text into rows, carrying the unfinished record at the end of one piece over to the next. */
export function rowCollector(delimiter: string): RowCollector {
  const delimiterCode = delimiter.charCodeAt(0);
  let pending = '';
  let pendingOdd: number[] = [];
  // Text that may be waiting for its closing quotation mark is only tried again when it has doubled.
  let tryAgainAt = 0;
  let rowNumber = 1;

  const take = (atEnd: boolean): Row[] => {
    const text = pending;
    const found: FoundRecords = { records: [], ends: [], careless: [] };
    let consumed = scanRecords(text, delimiterCode, atEnd, found);
    while (text.length - consumed > limits.recordChars) {
      // An opened quotation mark that is not closed for millions of characters was never meant as one.
      const line = readCarelessLine(text, consumed, delimiterCode, atEnd);
      if (line === null) throw rowTooLong(rowNumber + found.records.length);
      found.careless.push(found.records.length);
      found.records.push(line.cells);
      found.ends.push(line.end);
      const rest: FoundRecords = { records: [], ends: [], careless: [] };
      const more = scanRecords(text.slice(line.end), delimiterCode, atEnd, rest);
      for (const index of rest.careless) found.careless.push(index + found.records.length);
      for (const record of rest.records) found.records.push(record);
      for (const end of rest.ends) found.ends.push(end + line.end);
      consumed = line.end + more;
    }
    const rows = found.records.map((cells, index): Row => ({ number: rowNumber + index, cells, problems: noProblems }));
    rowNumber += rows.length;
    if (found.careless.length > 0) reportQuotes(rows, found.careless);
    if (pendingOdd.length > 0) pendingOdd = reportEncoding(rows, found.ends, pendingOdd, consumed);
    if (text.includes('\0')) removeNuls(rows);
    if (mayHoldGuards(text)) for (const row of rows) row.cells = row.cells.map(unguardFormula);
    pending = text.slice(consumed);
    tryAgainAt = pending.length * 2;
    return rows;
  };

  return {
    add({ text, odd }) {
      const before = pending.length;
      for (const offset of odd) pendingOdd.push(offset + before);
      pending = before === 0 ? text : pending + text;
      return pending.length < tryAgainAt && pending.length <= limits.recordChars ? [] : take(false);
    },
    finish: () => (pending.length === 0 ? [] : take(true)),
  };
}

function rowTooLong(number: number): ImportFileError {
  return new ImportFileError(
    'row-too-long',
    `Row ${number} goes on for more than ${limits.recordChars / 1_000_000} million characters without a line end.`,
    'Check that the file is a table with one record a line, and export it again as CSV (UTF-8).',
  );
}

function reportQuotes(rows: Row[], careless: number[]): void {
  for (const index of careless) {
    const row = rows[index];
    if (row === undefined) continue;
    addProblem(
      row,
      'stray-quote',
      null,
      `Row ${row.number} has a quotation mark that does not pair up, so its cells were guessed. Write quotation marks inside a cell twice ("").`,
    );
  }
}

/** Returns the offsets that belong to the record still pending, counted from its start. */
function reportEncoding(rows: Row[], ends: number[], odd: number[], consumed: number): number[] {
  const rest: number[] = [];
  let index = 0;
  let reported = -1;
  for (const offset of odd) {
    if (offset >= consumed) {
      rest.push(offset - consumed);
      continue;
    }
    while (index < ends.length && (ends[index] ?? 0) <= offset) index++;
    const row = rows[index];
    if (row === undefined || reported === index) continue;
    reported = index;
    addProblem(
      row,
      'mixed-encoding',
      null,
      `Row ${row.number} is not in the same encoding as the rest of the file. Check its accents and special characters.`,
    );
  }
  return rest;
}

function removeNuls(rows: Row[]): void {
  for (const row of rows) {
    const column = row.cells.findIndex((cell) => cell.includes('\0'));
    if (column < 0) continue;
    row.cells = row.cells.map((cell) => (cell.includes('\0') ? cell.replaceAll('\0', '') : cell));
    addProblem(
      row,
      'nul-bytes',
      column,
      `Row ${row.number} holds NUL bytes, which were removed. Check that nothing is missing in it.`,
    );
  }
}
