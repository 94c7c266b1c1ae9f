import { addProblem, type Row } from './row.ts';

/**
 * Brings rows to the width of the header and drops blank ones. Rows with too few cells are filled up; cells beyond
 * the header stay at the end of the row, so that a person gets them back with the row.
 */
export function rowShaper(width: number, afterRow: number, shortRowsAreNormal: boolean): (rows: Row[]) => Row[] {
  let lastFilled = afterRow;
  let amongNotes = false;
  return (rows) => {
    const shaped: Row[] = [];
    for (const row of rows) {
      if (row.number <= afterRow || isBlank(row.cells)) continue;
      const alone = row.cells.length === 1 && width > 2;
      amongNotes = alone && (amongNotes || row.number > lastFilled + 1);
      lastFilled = row.number;
      if (amongNotes) markNote(row, width);
      else if (row.cells.length !== width) bringToWidth(row, width, shortRowsAreNormal);
      shaped.push(row);
    }
    return shaped;
  };
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

/** Reports end with a blank row and then who made them when; none of that is a record with cells missing. */
function markNote(row: Row, width: number): void {
  while (row.cells.length < width) row.cells.push('');
  addProblem(
    row,
    'note-row',
    null,
    `Row ${row.number} is a note beside the table, not a row of it, so it is left out.`,
  );
}

function bringToWidth(row: Row, width: number, shortRowsAreNormal: boolean): void {
  const { cells } = row;
  const had = cells.length;
  if (had < width) {
    while (cells.length < width) cells.push('');
    if (shortRowsAreNormal) return;
    const message = `Row ${row.number} has ${counted(had)} where the header has ${width}. Check for a missing delimiter or a line break that is not in quotation marks.`;
    addProblem(row, 'too-few-cells', null, message);
    return;
  }
  while (cells.length > width && cells.at(-1)?.trim() === '') cells.pop();
  if (cells.length === width) return;
  const message = `Row ${row.number} has ${counted(had)} where the header has ${width}. Check for a delimiter inside a cell that is not in quotation marks.`;
  addProblem(row, 'too-many-cells', width, message);
}

function counted(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}
