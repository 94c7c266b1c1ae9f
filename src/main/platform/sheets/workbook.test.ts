import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readWhole } from '../../domains/records/import/fixtures/read-whole.ts';
import type { Cell, Sheet } from './sheet.ts';
import { writeWorkbook } from './write-workbook.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbook-'));
});
afterEach(() => rm(folder, { recursive: true }));

const columns: Sheet['columns'] = [
  { label: 'Deal', type: 'text' },
  { label: 'Amount', type: 'money' },
  { label: 'Closes', type: 'day' },
];
const nasty: Cell[][] = [
  ['=HYPERLINK("http://x")', 1234.5, '2026-03-01'],
  ['<b>&"quotes"</b>\u0000 \ud800', -1, null],
  ['  two lines\nhere ', 0, '1900-03-01'],
  [null, Number.NaN, 'no day'],
];

it('writes what our own reader reads back the same, and nothing as a formula', async () => {
  const path = join(folder, 'a.xlsx');
  await writeWorkbook(path, [
    { name: 'Deals', columns, rows: nasty },
    { name: 'deals', columns, rows: [] },
    { name: "It's [a]/very long name for a sheet of numbers", columns, rows: [] },
  ]);
  const { table, cells } = await readWhole(await readFile(path), {}, 'a.xlsx');
  expect(table.headers).toEqual(['Deal', 'Amount', 'Closes']);
  expect(table.sheets.map(({ name }) => name)).toEqual(['Deals', 'deals 2', 'It s  a  very long name for a s']);
  expect(cells.map((row) => row[0])).toEqual([
    '=HYPERLINK("http://x")',
    '<b>&"quotes"</b>\ufffd \ufffd',
    expect.stringContaining('two lines\nhere'),
    '',
  ]);
  expect(cells.map((row) => row[1])).toEqual(['1234.5', '-1', '0', '']);
  expect(cells[0]?.[2]).toBe('2026-03-01');
});

it('takes rows as they come, many of them', async () => {
  const path = join(folder, 'many.xlsx');
  async function* rows() {
    for (let i = 0; i < 20_000; i++) yield [`Deal ${i}`, i, '2026-01-01'];
  }
  await writeWorkbook(path, [{ name: 'Deals', columns, rows: rows() }]);
  const { cells } = await readWhole(await readFile(path), {}, 'many.xlsx');
  expect(cells).toHaveLength(20_000);
  expect(cells.at(-1)).toEqual(['Deal 19999', '19999', '2026-01-01']);
});

it('leaves nothing behind when the rows end in an error', async () => {
  async function* rows(): AsyncGenerator<Cell[]> {
    yield ['One', 1, null];
    throw new Error('The database is gone.');
  }
  const path = join(folder, 'half.xlsx');
  await expect(writeWorkbook(path, [{ name: 'Deals', columns, rows: rows() }])).rejects.toThrow(
    'The database is gone.',
  );
  expect(await readdir(folder)).toEqual([]);
});
