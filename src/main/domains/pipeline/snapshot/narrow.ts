/** A column as it is kept: as narrow as its values allow. */
export type Narrow = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** Stands for a number that is not known in a column of whole numbers. */
export const unknownWhole = -(2 ** 31);

export function narrowCodes(codes: Uint32Array): Uint8Array | Uint16Array | Uint32Array {
  let most = 0;
  for (let i = 0; i < codes.length; i++) most = Math.max(most, codes[i] ?? 0);
  if (most < 2 ** 8) return Uint8Array.from(codes);
  return most < 2 ** 16 ? Uint16Array.from(codes) : codes;
}

export function narrowNumbers(numbers: Float64Array): Int32Array | Float64Array {
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? Number.NaN;
    const fits = Number.isNaN(number) || (Number.isInteger(number) && number > unknownWhole && number < 2 ** 31);
    if (!fits || Object.is(number, -0)) return numbers;
  }
  return Int32Array.from(numbers, (number) => (Number.isNaN(number) ? unknownWhole : number));
}

/** Reads such a column; NaN is what is not known, and what is beyond its end. */
export function numberAt(column: Narrow, i: number): number {
  const number = column[i] ?? Number.NaN;
  return number === unknownWhole && column instanceof Int32Array ? Number.NaN : number;
}
