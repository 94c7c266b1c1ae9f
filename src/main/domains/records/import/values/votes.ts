export interface Reading<T> {
  as: T;
  example: string;
  means: string;
}

/** How a column is to be read: decided by its cells, or left to the person with both readings of one cell. */
export interface Choice<T> {
  /** Null where nothing shows it and nothing depends on it, or where it has to be asked. */
  value: T | null;
  /** True where cells depend on it and nothing in the column settles it. */
  ambiguous: boolean;
  /** What an undecided cell would mean each way, the likelier one first. */
  readings: readonly Reading<T>[];
  /** Cells that can only be read the other way than `value`. */
  against: number;
}

interface Votes<T> {
  add(value: T): void;
  count(value: T): number;
  all(): ReadonlyMap<T, number>;
  undecided(readings: () => Reading<T>[]): void;
  readings(): readonly Reading<T>[];
}

export function votes<T>(): Votes<T> {
  const counts = new Map<T, number>();
  let kept: readonly Reading<T>[] = [];
  return {
    add: (value) => counts.set(value, (counts.get(value) ?? 0) + 1),
    count: (value) => counts.get(value) ?? 0,
    all: () => counts,
    undecided(readings) {
      if (kept.length === 0) kept = readings();
    },
    readings: () => kept,
  };
}

/** A few cells against twenty times as many are mistakes, not a second opinion. */
const overwhelming = 20;

export function decide<T>(cast: Votes<T>): Choice<T> {
  const [winner, second] = [...cast.all()].sort((a, b) => b[1] - a[1]);
  const readings = cast.readings();
  const against = second?.[1] ?? 0;
  if (winner !== undefined && winner[1] >= against * overwhelming) {
    return { value: winner[0], ambiguous: false, readings: [], against };
  }
  return { value: null, ambiguous: readings.length > 0, readings, against };
}
