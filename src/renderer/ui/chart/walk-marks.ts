export interface Place {
  row: number;
  column: number;
}

/** Where an arrow key leads among rows of marks; the same place where there is none in that direction. */
export function walkMarks(key: string, at: Place, columns: number[]): Place | undefined {
  const lastIn = (row: number) => Math.max(0, (columns[row] ?? 0) - 1);
  switch (key) {
    case 'ArrowLeft':
      return { ...at, column: Math.max(0, at.column - 1) };
    case 'ArrowRight':
      return { ...at, column: Math.min(lastIn(at.row), at.column + 1) };
    case 'ArrowUp':
    case 'ArrowDown':
      return rowBeside(at, key === 'ArrowUp' ? -1 : 1, columns);
    case 'Home':
      return { ...at, column: 0 };
    case 'End':
      return { ...at, column: lastIn(at.row) };
    default:
      return undefined;
  }
}

/** Rows without marks are stepped over. */
function rowBeside(at: Place, step: 1 | -1, columns: number[]): Place {
  for (let row = at.row + step; row >= 0 && row < columns.length; row += step) {
    const count = columns[row] ?? 0;
    if (count > 0) return { row, column: Math.min(at.column, count - 1) };
  }
  return at;
}
