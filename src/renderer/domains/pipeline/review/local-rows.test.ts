import { expect, it } from 'vitest';
import { sortedRows } from './local-rows.ts';

const rows = [
  { name: 'Élan', many: 2, rate: null },
  { name: 'ana 10', many: 5, rate: 1 },
  { name: 'Ana 9', many: 2, rate: 3 },
];
const cellValue = (row: (typeof rows)[number], column: string) =>
  column === 'name' ? row.name : column === 'many' ? row.many : row.rate;
const names = (sort: { id: string; desc: boolean }[]) => sortedRows(rows, sort, cellValue).map(({ name }) => name);

it('keeps the order in which rows come, until one is asked for', () => {
  expect(names([])).toEqual(['Élan', 'ana 10', 'Ana 9']);
});

it('sorts words as people do, numbers as numbers, and what is missing as the least', () => {
  expect(names([{ id: 'name', desc: false }])).toEqual(['Ana 9', 'ana 10', 'Élan']);
  expect(names([{ id: 'rate', desc: true }])).toEqual(['Ana 9', 'ana 10', 'Élan']);
});

it('breaks ties by the next column', () => {
  const sort = [
    { id: 'many', desc: false },
    { id: 'name', desc: true },
  ];
  expect(names(sort)).toEqual(['Élan', 'Ana 9', 'ana 10']);
});
