import { type ByteDictionary, firstHash, nextHash } from './byte-dictionary.ts';
import { type Cell, furthest } from './cells.ts';
import { type IdTable, notAnId } from './id-table.ts';
import { idLength } from './uuid-words.ts';

/** No text that the app writes has this in it. */
export const separator = '\u001f';
export const missingId = '-'.repeat(idLength);
const [between, dash, zero, nine] = [0x1f, 45, 48, 57];

/** The numbers of ids that follow each other, or null where they are not all UUIDs. */
export function numbersOfIds(cell: Cell, size: number, table: IdTable, adds: boolean): Int32Array | null {
  if (!Buffer.isBuffer(cell) || cell.length !== size * idLength) return null;
  const numbers = new Int32Array(size);
  for (let i = 0, at = 0; i < size; i++, at += idLength) {
    const number = adds ? table.addFrom(cell, at) : table.findFrom(cell, at);
    if (number === notAnId && !isMissing(cell, at)) return null;
    numbers[i] = number === notAnId ? -1 : number;
  }
  return numbers;
}

function isMissing(bytes: Buffer, from: number): boolean {
  for (let i = from; i < from + idLength; i++) if (bytes[i] !== dash) return false;
  return true;
}

/** Whole numbers as text with separators between them, nothing where there is none; null where that does not fit. */
export function wholeNumbers(cell: Cell, size: number): Float64Array | null {
  if (!Buffer.isBuffer(cell)) return null;
  const numbers = new Float64Array(size).fill(Number.NaN);
  let row = 0;
  let value = 0;
  let digits = 0;
  let sign = 1;
  for (let at = 0; at <= cell.length; at++) {
    const byte = at === cell.length ? between : (cell[at] ?? between);
    if (byte >= zero && byte <= nine) {
      value = value * 10 + byte - zero;
      digits += 1;
    } else if (byte === between) {
      if (row === size) return null;
      if (digits > 0 && value <= furthest) numbers[row] = value * sign;
      row += 1;
      value = 0;
      digits = 0;
      sign = 1;
    } else if (byte === dash && digits === 0) sign = -1;
    else return null;
  }
  return row === size ? numbers : null;
}

export function codesOfTexts(cell: Cell, size: number, dictionary: ByteDictionary): Uint32Array | null {
  if (!Buffer.isBuffer(cell)) return null;
  const codes = new Uint32Array(size);
  let row = 0;
  let from = 0;
  let hash = firstHash;
  for (let at = 0; at <= cell.length; at++) {
    const byte = at === cell.length ? between : (cell[at] ?? between);
    if (byte !== between) {
      hash = nextHash(hash, byte);
      continue;
    }
    if (row === size) return null;
    codes[row] = dictionary.codeFrom(cell, from, at, hash);
    row += 1;
    from = at + 1;
    hash = firstHash;
  }
  return row === size ? codes : null;
}
