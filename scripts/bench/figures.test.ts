import { expect, it } from 'vitest';
import { figureIn, holds, tableOf } from './figures.ts';

const line = (figure: object) => JSON.stringify({ bench: 'Undo', value: 1.6, unit: '×', pass: true, ...figure });

it('reads the line that report prints, and leaves everything else a benchmark says', () => {
  expect(figureIn(line({ limit: 3 }))).toMatchObject({ bench: 'Undo', value: 1.6, limit: 3 });
  expect(['warming up', '{"some": "json"}', '{not json'].map(figureIn)).toEqual([undefined, undefined, undefined]);
});

it('holds no limit with a figure that could not be measured', () => {
  const unmeasured = figureIn(line({ value: null, limit: 3 }));
  expect(unmeasured && holds(unmeasured)).toBe(false);
});

it('lines its columns up and says which figure is over its limit', () => {
  const figures = [
    line({ limit: 3, baseline: 1234.5 }),
    line({ bench: 'A longer name', value: 4, limit: 3, pass: false }),
  ];
  expect(tableOf(figures.flatMap((text) => figureIn(text) ?? []))).toBe(
    [
      '               measured  baseline  limit',
      'Undo              1.6 ×   1,234.5      3  holds',
      'A longer name       4 ×                3   OVER',
    ].join('\n'),
  );
});
