/** A value as SQLite gives it. Any type can be anywhere in a file that something else wrote. */
export type Cell = string | number | bigint | Buffer | null | undefined;

/** The furthest moment that a date can be. */
export const furthest = 8_640_000_000_000_000;

export const textIn = (cell: Cell): string | null => (typeof cell === 'string' && cell !== '' ? cell : null);
export const numberIn = (cell: Cell): number => (typeof cell === 'number' && Number.isFinite(cell) ? cell : Number.NaN);
export const instantIn = (cell: Cell): number =>
  typeof cell === 'number' && Math.abs(cell) <= furthest ? cell : Number.NaN;
