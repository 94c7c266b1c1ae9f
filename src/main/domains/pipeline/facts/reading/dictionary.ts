import type { FactColumn } from '../fact-shapes.ts';
import type { Cell } from './cells.ts';

/** Gives each different text a number; 0 is none. */
export type Dictionary = { texts: (string | null)[]; code(cell: Cell): number };

export function createDictionary(none = ''): Dictionary {
  const texts: (string | null)[] = [null];
  const codes = new Map<string, number>();
  return {
    texts,
    code(cell) {
      if (typeof cell !== 'string' || cell === none || cell === '') return 0;
      const known = codes.get(cell);
      if (known !== undefined) return known;
      const code = texts.length;
      texts.push(cell);
      codes.set(cell, code);
      return code;
    },
  };
}

export const numbersOf = (size: number): Float64Array => new Float64Array(size).fill(Number.NaN);
export const numberColumn = (values: Float64Array): FactColumn => ({ kind: 'number', values });

/** A column of texts, made from what stands at each place. */
export function textColumn(size: number, textAt: (index: number) => Cell): FactColumn {
  const { texts, code } = createDictionary();
  const codes = new Uint32Array(size);
  for (let i = 0; i < size; i++) codes[i] = code(textAt(i));
  return { kind: 'text', codes, texts };
}
