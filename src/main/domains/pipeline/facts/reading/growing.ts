import type { FactColumn } from '../fact-shapes.ts';
import type { Cell } from './cells.ts';
import { createDictionary, type Dictionary } from './dictionary.ts';

/** Numbers whose count is known only at the end. */
export function growingNumbers() {
  let values = new Float64Array(1024);
  let size = 0;
  return {
    push(value: number) {
      if (size === values.length) {
        const wider = new Float64Array(size * 2);
        wider.set(values);
        values = wider;
      }
      values[size++] = value;
    },
    all: () => values.slice(0, size),
  };
}

export function growingCodes() {
  let values = new Uint32Array(1024);
  let size = 0;
  return {
    push(value: number) {
      if (size === values.length) {
        const wider = new Uint32Array(size * 2);
        wider.set(values);
        values = wider;
      }
      values[size++] = value;
    },
    size: () => size,
    all: () => values.slice(0, size),
  };
}

/** A column that takes the cells of one row after the other. */
export type GrowingColumn = { push(cell: Cell): void; column(): FactColumn };

export function growingNumberColumn(read: (cell: Cell) => number): GrowingColumn {
  const values = growingNumbers();
  return { push: (cell) => values.push(read(cell)), column: () => ({ kind: 'number', values: values.all() }) };
}

export function growingTextColumn({ texts, code }: Dictionary = createDictionary()): GrowingColumn {
  const codes = growingCodes();
  return { push: (cell) => codes.push(code(cell)), column: () => ({ kind: 'text', codes: codes.all(), texts }) };
}
