import { findHeader, rowsSearchedForHeader } from './find-header.ts';
import { ImportFileError } from './import-file-error.ts';
import { limits } from './limits.ts';
import { type HeaderProblem, nameHeaders } from './name-headers.ts';
import type { Row } from './row.ts';

interface ChosenHeader {
  headerRow: number;
  headers: string[];
  headerProblems: HeaderProblem[];
}

/** Finds the header among the first rows, or takes the row the person named; 0 means there is none. */
export function chooseHeader(firstRows: readonly Row[], asked: number | undefined, what: string): ChosenHeader {
  const rows = firstRows.slice(0, Math.max(rowsSearchedForHeader, asked ?? 0));
  const header = asked === undefined ? findHeader(rows) : (rows.find((row) => row.number === asked) ?? null);
  const below = rows.filter((row) => row.number > (header?.number ?? 0));
  const width = tableWidth(header, below);
  if (width > limits.columns) {
    throw new ImportFileError(
      'too-many-columns',
      `${what} has ${width} columns; at most ${limits.columns} can be imported.`,
      'Delete the columns you do not need, or check that the right delimiter was chosen.',
    );
  }
  const names = Array.from({ length: width }, (_, column) => header?.cells[column] ?? '');
  const { headers, problems } = nameHeaders(names);
  if (header === null) {
    const message = `${what} has no row of headers, so its columns are called ${headers[0]} and so on.`;
    return { headerRow: 0, headers, headerProblems: [{ code: 'no-header-row', column: null, message }] };
  }
  if (rows.some((row) => row.number < header.number && row.cells.some((cell) => cell.trim() !== ''))) {
    const message = `The headers were found in row ${header.number}; the rows above it are left out.`;
    problems.unshift({ code: 'rows-above-header', column: null, message });
  }
  return { headerRow: header.number, headers, headerProblems: problems };
}

/** Columns at the right edge without a header count only if something stands in them. */
function tableWidth(header: Row | null, below: readonly Row[]): number {
  const filled = (row: Row) => row.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (header === null) return Math.max(0, ...below.map(filled));
  const named = filled(header);
  const widest = Math.max(0, ...below.map(filled));
  return Math.max(named, Math.min(widest, header.cells.length));
}
