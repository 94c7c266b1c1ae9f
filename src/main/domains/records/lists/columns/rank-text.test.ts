import { expect, it } from 'vitest';
import { randomFrom } from '../../sample/random.ts';
import { emptyColumn, setValue, type TextColumn } from './column.ts';
import { rankText } from './rank-text.ts';

const source = { kind: 'text', sql: '' } as const;

function columnOf(texts: (string | null)[]): TextColumn {
  const column = emptyColumn('text', 0);
  if (column.kind !== 'text') throw new Error('A column of texts was asked for.');
  for (const [row, text] of texts.entries()) setValue(column, source, row, text);
  return column;
}

function expectRanked({ values, order, ranks }: TextColumn): void {
  const rows = [...values.keys()].filter((row) => values[row] !== null);
  rows.sort((a, b) => {
    const [x, y] = [values[a] ?? '', values[b] ?? ''];
    return x < y ? -1 : x > y ? 1 : a - b;
  });
  expect([...(order ?? [])]).toEqual(rows);
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1];
    if (before === undefined) continue;
    if (values[before] === values[row]) expect(ranks[row]).toBe(ranks[before]);
    else expect(ranks[row]).toBeGreaterThan(ranks[before] ?? 0);
  }
  for (const [row, text] of values.entries()) expect(Number.isNaN(ranks[row])).toBe(text === null);
}

it.each([
  ['a few names that many have', 3],
  ['names that nearly all differ', 1_000_000],
])('ranks %s', async (_, different) => {
  const random = randomFrom('ranks');
  const name = () => (random.chance(0.1) ? null : `Ünit ${random.whole(1, different)} naïve 東京 😀`);
  const column = columnOf(Array.from({ length: 20_000 }, name));
  await rankText(column);
  expectRanked(column);
  for (let i = 0; i < 300; i++) setValue(column, source, random.whole(0, 19_999), name());
  await rankText(column);
  expectRanked(column);
});

it('ranks nothing, and nothing but blanks', async () => {
  for (const texts of [[], [null, null]]) {
    const column = columnOf(texts);
    await rankText(column);
    expect([...(column.order ?? [1])]).toEqual([]);
  }
});
