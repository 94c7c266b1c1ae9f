import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, asyncProperty, constantFrom, property, string } from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readWhole } from '../../domains/records/import/fixtures/read-whole.ts';
import { csvCell, csvLine } from './csv-cell.ts';
import { csvText } from './csv-text.ts';
import { guardFormula, unguardFormula } from './formula-guard.ts';
import { writeCsv } from './write-csv.ts';

describe('cells', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+49 30 901820', "'+49 30 901820"],
    ['-5 apples', "'-5 apples"],
    ['-1+cmd|x', "'-1+cmd|x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', '"\'\t=1"'],
    ['\r=1', '"\'\r=1"'],
    ['＝1+1', "'＝1+1"],
    ["'=1", "''=1"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['-5', '-5'],
    ['-1234.50', '-1234.50'],
    ['-12,5', '"-12,5"'],
    ["O'Brien", "O'Brien"],
    ["'tis", "'tis"],
    ['Acme, "Inc"', '"Acme, ""Inc"""'],
    [' edge ', '" edge "'],
    ['a;b', '"a;b"'],
    [-5, '-5'],
    [true, 'true'],
    [null, ''],
  ])('%j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  test('lines', () => {
    expect(csvLine(['a', 1, null])).toBe('a,1,\r\n');
    expect(csvLine([''])).toBe('""\r\n');
  });
});

test('a guard can always be taken away again', () => {
  const text = string({ unit: constantFrom("'", '=', '+', '-', '@', '\t', '\r', '1', 'a', '.'), maxLength: 8 });
  assert(
    property(text, (original) => {
      const guarded = guardFormula(original);
      expect(unguardFormula(guarded)).toBe(original);
      expect(guarded).not.toMatch(/^[=+@\t\r]|^-(?!\d+([.,]\d+)?$)/);
    }),
    { numRuns: 5000 },
  );
});

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

test('what was exported reads back the same', async () => {
  const unit = constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', ',', ';', '"', 'é', '🚀', 'a', '1', ' ');
  const row = array(string({ unit, maxLength: 8 }), { minLength: 2, maxLength: 2 });
  await assert(
    asyncProperty(array(row, { maxLength: 6 }), async (rows) => {
      const text = await whole(csvText(['Deal name', 'Next step'], rows));
      const { cells, table } = await readWhole(text);
      expect(table.headers).toEqual(['Deal name', 'Next step']);
      expect(cells).toEqual(rows.filter((each) => each.some((cell) => cell.trim() !== '')));
    }),
    { numRuns: 200 },
  );
});

describe('files', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'export-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('large ones are written piece by piece', async () => {
    async function* rows() {
      for (let row = 0; row < 50_000; row++) yield [`Deal ${row}`, row, '=danger()'];
    }
    const path = join(folder, 'deals.csv');
    await writeCsv(path, ['Name', 'No', 'Note'], rows());
    const { cells } = await readWhole(await readFile(path));
    expect(cells).toHaveLength(50_000);
    expect(cells.at(-1)).toEqual(['Deal 49999', '49999', '=danger()']);
    expect(await readdir(folder)).toEqual(['deals.csv']);
  });

  test('one that fails half-way, or is cancelled, leaves nothing behind', async () => {
    function* failing() {
      yield ['a'];
      throw new Error('the workspace was closed');
    }
    await expect(writeCsv(join(folder, 'deals.csv'), ['Name'], failing())).rejects.toThrow('the workspace was closed');
    const cancelled = AbortSignal.abort();
    await expect(writeCsv(join(folder, 'deals.csv'), ['Name'], [['a']], cancelled)).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });
});
