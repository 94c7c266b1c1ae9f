import { describe, expect, test } from 'vitest';
import { readWhole, withFile } from '../../fixtures/read-whole.ts';
import { openTable } from '../open-table.ts';

const deals = 'Name,Amount,Stage\nAcme renewal,1200,Won\nGlobex pilot,800,Discovery\n';
const rows = [
  ['Acme renewal', '1200', 'Won'],
  ['Globex pilot', '800', 'Discovery'],
];

describe('line ends and quotes', () => {
  test.each([
    ['LF', deals],
    ['CR LF', deals.replaceAll('\n', '\r\n')],
    ['CR', deals.replaceAll('\n', '\r')],
    ['no line end at the end', deals.trimEnd()],
    ['blank lines in between', deals.replaceAll('\n', '\n\n , \n')],
  ])('%s', async (_, content) => {
    const { table, cells, problems } = await readWhole(content);
    expect(table.headers).toEqual(['Name', 'Amount', 'Stage']);
    expect(cells).toEqual(rows);
    expect(problems).toEqual([]);
  });

  test('quoted cells keep delimiters, line ends and doubled quotation marks', async () => {
    const { cells, rows: read } = await readWhole(
      'Name,Note,Tags\n"Acme, Inc.",  "He said ""yes""\nand left", "a;b" \nPlain,,"",\nLast,x,y',
    );
    expect(cells).toEqual([
      ['Acme, Inc.', 'He said "yes"\nand left', 'a;b'],
      ['Plain', '', ''],
      ['Last', 'x', 'y'],
    ]);
    expect(read.map((row) => row.number)).toEqual([2, 3, 4]);
  });

  test('a quotation mark that is never closed costs one row, not the rest of the file', async () => {
    const { cells, problems } = await readWhole('Name,Size\n"Screen 17",5\n"Broken,6\nGood,7\n"Also good",8\n');
    expect(cells).toEqual([
      ['Screen 17', '5'],
      ['"Broken', '6'],
      ['Good', '7'],
      ['Also good', '8'],
    ]);
    expect(problems).toEqual(['3 stray-quote']);
  });

  test('a quotation mark that is never closed and followed by no other', async () => {
    const good = Array.from({ length: 300_000 }, (_, index) => `Good ${index},${index}`);
    const { cells, problems } = await readWhole(`Name,Size\n"Broken,6\n${good.join('\n')}\n`);
    expect(cells).toHaveLength(300_001);
    expect(cells[0]).toEqual(['"Broken', '6']);
    expect(cells.at(-1)).toEqual(['Good 299999', '299999']);
    expect(problems).toEqual(['2 stray-quote']);
  });

  test('a line of nothing but opened quotation marks', async () => {
    const { problems } = await readWhole(`Name,Size\n${'"a,'.repeat(400_000)}\nGood,7\n`);
    expect(problems).toEqual(['2 stray-quote', '2 too-many-cells']);
  });

  test('quotation marks inside a quoted cell that were not doubled', async () => {
    const { cells, problems } = await readWhole('Name,Size\n"The "big" one, here",5\nPlain 17" screen,6\n');
    expect(cells).toEqual([
      ['The "big" one, here', '5'],
      ['Plain 17" screen', '6'],
    ]);
    expect(problems).toEqual(['2 stray-quote']);
  });

  test('a cell that spans many pieces of the file', async () => {
    const long = 'line, with "" marks\n'.repeat(40_000);
    const { cells, problems } = await readWhole(`Name,Note\nA,"${long}"\nB,x\n`);
    expect(cells[0]?.[1]).toBe(long.replaceAll('""', '"'));
    expect(cells[1]).toEqual(['B', 'x']);
    expect(problems).toEqual([]);
  });
});

describe('ragged and damaged rows', () => {
  test('say which row and still go in', async () => {
    const { rows: read, cells } = await readWhole('A,B,C\n1,2\n1,2,3\n1,2,3,4\n1,2,3,,\n');
    expect(cells).toEqual([
      ['1', '2', ''],
      ['1', '2', '3'],
      ['1', '2', '3', '4'],
      ['1', '2', '3'],
    ]);
    expect(read.flatMap((row) => row.problems)).toMatchInlineSnapshot(`
      [
        {
          "code": "too-few-cells",
          "column": null,
          "message": "Row 2 has 2 cells where the header has 3. Check for a missing delimiter or a line break that is not in quotation marks.",
        },
        {
          "code": "too-many-cells",
          "column": 3,
          "message": "Row 4 has 4 cells where the header has 3. Check for a delimiter inside a cell that is not in quotation marks.",
        },
      ]
    `);
  });

  test('a single cell counts as a note only below a blank row', async () => {
    const { problems } = await readWhole('A,B,C\n1,2,3\nbroken\n4,5,6\n\nTotal: 2\nMade by Ada\n\n7,8,9\nbroken\n');
    expect(problems).toEqual(['3 too-few-cells', '6 note-row', '7 note-row', '10 too-few-cells']);
  });

  test('NUL bytes are removed and reported', async () => {
    const { cells, problems } = await readWhole('Name,City\nAc\0me,Ber\0lin\nGood,Rome\n');
    expect(cells).toEqual([
      ['Acme', 'Berlin'],
      ['Good', 'Rome'],
    ]);
    expect(problems).toEqual(['2 nul-bytes']);
  });

  test('right-to-left text, emoji and long names arrive as they are', async () => {
    const name = 'x'.repeat(5000);
    const { cells } = await readWhole(`Name,Note\n${name},שלום עולם\nعرض,👩‍👩‍👧 🚀\n`);
    expect(cells).toEqual([
      [name, 'שלום עולם'],
      ['عرض', '👩‍👩‍👧 🚀'],
    ]);
  });

  test('one line of millions of characters is refused with its row', async () => {
    const reading = readWhole(`Name,City\nGood,Rome\n${'x'.repeat(4_200_000)}\n`);
    await expect(reading).rejects.toMatchObject({ code: 'row-too-long', message: expect.stringContaining('Row 3') });
  });
});

describe('headers', () => {
  test('blank and repeated ones get usable names', async () => {
    const { table } = await readWhole('Name,,Amount,amount,Amount (2),\nA,B,1,2,3,\n');
    expect(table.headers).toEqual(['Name', 'Column B', 'Amount', 'amount (2)', 'Amount (2) (2)']);
    expect(table.headerProblems.map((problem) => [problem.code, problem.column])).toEqual([
      ['blank-header', 1],
      ['duplicate-header', 3],
      ['duplicate-header', 4],
    ]);
  });

  test('title rows above the header are passed over', async () => {
    const {
      table,
      cells,
      rows: read,
    } = await readWhole('Open deals\n"As of 2024-05-01, all teams"\n\nName,Amount,Stage\nA,1,Won\n');
    expect(table.headers).toEqual(['Name', 'Amount', 'Stage']);
    expect(table.headerRow).toBe(4);
    expect(table.headerProblems.map((problem) => problem.code)).toEqual(['rows-above-header']);
    expect(cells).toEqual([['A', '1', 'Won']]);
    expect(read[0]?.number).toBe(5);
  });

  test('a file without headers keeps its first row', async () => {
    const { table, cells } = await readWhole('Acme,2024-01-05,1200\nGlobex,2024-02-05,900\n');
    expect(table.headers).toEqual(['Column A', 'Column B', 'Column C']);
    expect(table.headerProblems.map((problem) => problem.code)).toEqual(['no-header-row']);
    expect(cells).toHaveLength(2);
  });

  test('the person can name another header row, or none', async () => {
    const content = 'Name,Amount\nTitel,Betrag\nA,1\n';
    expect((await readWhole(content, { headerRow: 2 })).table.headers).toEqual(['Titel', 'Betrag']);
    expect((await readWhole(content, { headerRow: 0 })).cells).toHaveLength(3);
  });

  test('too many columns are refused', async () => {
    const wide = Array.from({ length: 5000 }, (_, index) => `h${index}`).join(',');
    await expect(readWhole(`${wide}\n`)).rejects.toMatchObject({ code: 'too-many-columns' });
  });
});

test('rows can be read more than once, left early, and report progress', async () => {
  const content = `Name,City\n${'Acme,Rome\n'.repeat(200_000)}`;
  await withFile('a.csv', content, async (path) => {
    const table = await openTable(path);
    for await (const batch of table.rows) {
      expect(batch[0]?.number).toBe(2);
      break;
    }
    expect(table.progress()).toBeLessThan(1);
    let count = 0;
    for await (const batch of table.rows) count += batch.length;
    expect(count).toBe(200_000);
    expect(table.progress()).toBe(1);
    await table.close();
  });
});
