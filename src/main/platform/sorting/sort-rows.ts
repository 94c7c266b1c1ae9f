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
  let places: Uint32Array = new Uint32Array(n);
  let [least, most, whole] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true];
  for (let i = 0; i < n; i++) {
    const value = key.of(rows[i] ?? 0);
    // Adding 0 turns -0 into 0, which would else be another number to the bits of a float.
    const number = (key.down ? -value : value) + 0;
    numbers[i] = number;
    places[i] = i;
    if (number < least) least = number;
    if (number > most) most = number;
    if (!Number.isNaN(number) && !Number.isSafeInteger(number)) whole = false;
  }
  for (const digits of whole && most - least < 2 ** 32 - 2 ? [wholeKeys(numbers, least, most)] : floatKeys(numbers)) {
    for (let shift = 0; shift < 32; shift += digitBits) places = passOver(places, digits, shift);
  }
  return places.map((place) => rows[place] ?? 0);
}

/** Ranks, days and the like lie so close together that two passes do. */
function wholeKeys(numbers: Float64Array, least: number, most: number): Uint32Array {
  const keys = new Uint32Array(numbers.length);
  for (let i = 0; i < keys.length; i++) {
    const number = numbers[i] ?? Number.NaN;
    keys[i] = Number.isNaN(number) ? most - least + 1 : number - least;
  }
  return keys;
}

/** The bits of a float sort like an integer once those of negative numbers are turned round. */
function floatKeys(numbers: Float64Array): [low: Uint32Array, high: Uint32Array] {
  const halves = new Uint32Array(
    numbers.map((number) => (Number.isNaN(number) ? Number.POSITIVE_INFINITY : number)).buffer,
  );
  const low = new Uint32Array(numbers.length);
  const high = new Uint32Array(numbers.length);
  for (let i = 0; i < low.length; i++) {
    const bits = halves[2 * i + 1] ?? 0;
    const negative = bits >>> 31 === 1;
    low[i] = negative ? ~(halves[2 * i] ?? 0) : (halves[2 * i] ?? 0);
    high[i] = negative ? ~bits : bits ^ 0x80000000;
  }
  return [low, high];
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
