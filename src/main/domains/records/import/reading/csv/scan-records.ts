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
 * the delimiter costs one comparison, since nothing that ends a cell lies above it.
 */
export function scanRecords(text: string, delimiter: number, atEnd: boolean, found: FoundRecords): number {
  const { records, ends } = found;
  const length = text.length;
  const highest = delimiter > CR ? delimiter : CR;
  let recordStart = 0;
  let cellStart = 0;
  let at = 0;
  let cells: string[] = [];

  while (recordStart < length) {
    let code = at < length ? text.charCodeAt(at) : -1;

    if (code === SPACE && delimiter !== SPACE) {
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
      if (closed < 0 || closed + 1 >= length) {
        if (!atEnd) return recordStart;
      }
      let careless = closed < 0;
      if (!careless) {
        at = closed + 1;
        code = at < length ? text.charCodeAt(at) : -1;
        while (code === SPACE && delimiter !== SPACE) {
          at++;
          code = at < length ? text.charCodeAt(at) : -1;
        }
        if (code === -1 && !atEnd) return recordStart;
        careless = code !== delimiter && code !== LF && code !== CR && code !== -1;
      }
      if (careless) {
        const line = readCarelessLine(text, recordStart, delimiter, atEnd);
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
        if (at >= length) {
          if (!atEnd) return recordStart;
          code = -1;
          break;
        }
        code = text.charCodeAt(++at);
      }
      cells.push(text.slice(cellStart, at));
    }

    if (code === delimiter) {
      cellStart = ++at;
      continue;
    }
    if (code === CR) {
      // A line end cut in two by the end of the chunk must not become two line ends.
      if (at + 1 >= length && !atEnd) return recordStart;
      if (text.charCodeAt(at + 1) === LF) at++;
    }
    at++;
    records.push(cells);
    ends.push(at < length ? at : length);
    cells = [];
    cellStart = recordStart = at;
  }
  return length;
}
