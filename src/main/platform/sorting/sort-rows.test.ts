import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortRows } from './sort-rows.ts';

const small = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(Number.NaN), fc.constant(-0));
const any = fc.oneof(fc.double({ noDefaultInfinity: true }), fc.maxSafeInteger(), fc.integer(), small);

it.each([
  ['small whole numbers', small],
  ['any numbers', any],
])('sorts %s as comparing them would, rows without a value last', (_, number) => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(number, number), { maxLength: 300 }),
      fc.boolean(),
      fc.boolean(),
      (values, down1, down2) => {
        const rows = Uint32Array.from(values.keys(), (place) => place + 7);
        const at = (row: number, key: 0 | 1) => values[row - 7]![key];
        const sorted = sortRows(rows, [
          { of: (row) => at(row, 0), down: down1 },
          { of: (row) => at(row, 1), down: down2 },
        ]);
        const by = (a: number, b: number, down: boolean) => {
          if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
          return a === b ? 0 : (a < b ? -1 : 1) * (down ? -1 : 1);
        };
        const expected = [...rows].sort(
          (a, b) => by(at(a, 0), at(b, 0), down1) || by(at(a, 1), at(b, 1), down2) || a - b,
        );
        expect([...sorted]).toEqual(expected);
      },
    ),
    { numRuns: 1000 },
  );
});
