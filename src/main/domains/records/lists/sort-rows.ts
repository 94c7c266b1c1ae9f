/** A number for each row; NaN where the row has no value. */
export type SortKey = { of: (row: number) => number; down: boolean };

const digitBits = 11;
const buckets = 1 << digitBits;

/**
 * Sorts rows by several keys, rows without a value last in either direction. A stable radix sort, from the
 * last key to the first: 100,000 rows take a few milliseconds, where comparing them takes a hundred.
 */
export function sortRows(rows: Uint32Array, keys: SortKey[]): Uint32Array {
  let sorted = rows;
  for (const key of keys.toReversed()) sorted = sortByOne(sorted, key);
  return sorted;
}

function sortByOne(rows: Uint32Array, key: SortKey): Uint32Array {
  const n = rows.length;
  const numbers = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const value = key.of(rows[i] ?? 0);
    // Adding 0 turns -0 into 0, which would else be another number to the bits below.
    numbers[i] = Number.isNaN(value) ? Number.POSITIVE_INFINITY : (key.down ? -value : value) + 0;
  }
  const halves = new Uint32Array(numbers.buffer);
  const low = new Uint32Array(n);
  const high = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    // The bits of a float sort like an integer once those of negative numbers are turned round.
    const bits = halves[2 * i + 1] ?? 0;
    const negative = bits >>> 31 === 1;
    low[i] = negative ? ~(halves[2 * i] ?? 0) : (halves[2 * i] ?? 0);
    high[i] = negative ? ~bits : bits ^ 0x80000000;
  }
  let places: Uint32Array = Uint32Array.from(numbers.keys());
  for (const half of [low, high]) {
    for (let shift = 0; shift < 32; shift += digitBits) places = passOver(places, half, shift);
  }
  return places.map((place) => rows[place] ?? 0);
}

function passOver(places: Uint32Array, half: Uint32Array, shift: number): Uint32Array {
  const n = places.length;
  const ends = new Uint32Array(buckets);
  for (let i = 0; i < n; i++) {
    const digit = ((half[i] ?? 0) >>> shift) & (buckets - 1);
    ends[digit] = (ends[digit] ?? 0) + 1;
  }
  // Where all have the same digit, as the top ones of small numbers do, there is nothing to move.
  if (ends[((half[0] ?? 0) >>> shift) & (buckets - 1)] === n) return places;
  for (let digit = 1; digit < buckets; digit++) ends[digit] = (ends[digit] ?? 0) + (ends[digit - 1] ?? 0);
  const moved = new Uint32Array(n);
  for (let i = n - 1; i >= 0; i--) {
    const place = places[i] ?? 0;
    const digit = ((half[place] ?? 0) >>> shift) & (buckets - 1);
    const end = (ends[digit] ?? 0) - 1;
    ends[digit] = end;
    moved[end] = place;
  }
  return moved;
}
