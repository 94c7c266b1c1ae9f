import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layOutBar } from './lay-out-bar.ts';

const ten = (value: number) => value * 10;

it('puts the parts one after another, a pixel apart', () => {
  expect(layOutBar([2, 0, 3], ten)).toEqual([
    { x: 0, width: 19 },
    { x: 20, width: 0 },
    { x: 20, width: 29 },
  ]);
});

it('shows what is too little to be seen, and lets nothing lie on anything else', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(500), { maxLength: 12 }),
      fc.double({ min: 0.001, max: 40, noNaN: true }),
      (values, per) => {
        let end = 0;
        for (const [i, { x, width }] of layOutBar(values, (value) => value * per).entries()) {
          expect(width > 3.99).toBe(values[i]! > 0);
          expect(x).toBeGreaterThan(end - 0.01);
          end = Math.max(end, x + width);
        }
      },
    ),
  );
});
