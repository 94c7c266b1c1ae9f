import { readCarelessLine } from './careless-line.ts';

const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;

export interface FoundRecords {
  records: string[][];
  /** For each record, the offset just past its line end. */
  ends: number[];
  /** Indexes of records whose quotation marks did not pair up and were read by best guess. */
  careless: number[];
}

/**
 * Splits text into records and returns how much of it was consumed; the rest is an unfinished record.
 *
 * This is the hottest loop of an import. Cells are sliced out of the text (no copying), and a character above
 * the delimiter costs one comparison, since nothing that ends a cell lies above it. The loop must never look past
 * the end of the text: a single read out of bounds makes the engine compile it to code half as fast, for good.
 * Hence the line end put after a text that has none.
 */
export function scanRecords(given: string, delimiter: number, atEnd: boolean, found: FoundRecords): number {
  const { records, ends } = found;
  const length = given.length;
  const text = given.endsWith('\n') ? given : `${given}\n`;
  const highest = delimiter > CR ? delimiter : CR;
  const skipsSpaces = delimiter !== SPACE;
  let recordStart = 0;
  let cellStart = 0;
  let at = 0;
  let cells: string[] = [];

  while (recordStart < length) {
    let code = text.charCodeAt(at);

    if (code === SPACE && skipsSpaces) {
      let ahead = at + 1;
      while (text.charCodeAt(ahead) === SPACE) ahead++;
      if (text.charCodeAt(ahead) === QUOTE) {
        at = ahead;
        code = QUOTE;
      }
    }

    if (code === QUOTE) {
      const opened = at + 1;
      let closed = text.indexOf('"', opened);
      let escaped = false;
      while (closed >= 0 && text.charCodeAt(closed + 1) === QUOTE) {
        escaped = true;
        closed = text.indexOf('"', closed + 2);
      }
      if (closed >= 0) {
        at = closed + 1;
        code = text.charCodeAt(at);
        while (code === SPACE && skipsSpaces) code = text.charCodeAt(++at);
      }
      if (!atEnd && (closed < 0 || at >= length)) return recordStart;
      if (closed < 0 || (code !== delimiter && code !== LF && code !== CR)) {
        const line = readCarelessLine(given, recordStart, delimiter, atEnd);
        if (line === null) return recordStart;
        found.careless.push(records.length);
        records.push(line.cells);
        ends.push(line.end);
        at = cellStart = recordStart = line.end;
        cells = [];
        continue;
      }
      const cell = text.slice(opened, closed);
      cells.push(escaped ? cell.replaceAll('""', '"') : cell);
    } else {
      for (;;) {
        while (code > highest) code = text.charCodeAt(++at);
        if (code === delimiter || code === LF || code === CR) break;
        code = text.charCodeAt(++at);
      }
      cells.push(text.slice(cellStart, at));
    }

    if (code === delimiter) {
      cellStart = ++at;
      continue;
    }
    // Either the line end was not there, or it may be the first half of a CR LF cut in two.
    if (!atEnd && (at >= length || (code === CR && at + 1 >= length))) return recordStart;
    if (code === CR && at + 1 < length && text.charCodeAt(at + 1) === LF) at++;
    at++;
    records.push(cells);
    ends.push(at < length ? at : length);
    cells = [];
    cellStart = recordStart = at;
  }
  return length;
}
