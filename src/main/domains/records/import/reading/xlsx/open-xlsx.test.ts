import { describe, expect, test } from 'vitest';
import { readWhole } from '../../fixtures/read-whole.ts';
import { xlsxFile, xlsxParts } from '../../fixtures/xlsx-file.ts';
import { zipFile } from '../../fixtures/zip-file.ts';

const simple = [
  ['Name', 'Amount', 'Stage'],
  ['Acme & Söhne <AG>', 1200, 'Won'],
  ['שלום 🚀', 0.30000000000000004, null],
];

describe('cells', () => {
  test.each([
    ['shared', false],
    ['inline', true],
  ])('texts kept %s', async (_, inline) => {
    const { table, cells, rows, problems } = await readWhole(
      xlsxFile({ sheets: [{ name: 'Deals', rows: simple }], inline }),
    );
    expect(table.format).toBe('xlsx');
    expect(table.sheet).toBe('Deals');
    expect(table.headers).toEqual(['Name', 'Amount', 'Stage']);
    expect(cells).toEqual([
      ['Acme & Söhne <AG>', '1200', 'Won'],
      ['שלום 🚀', '0.3', ''],
    ]);
    expect(rows.map((row) => row.number)).toEqual([2, 3]);
    expect(problems).toEqual([]);
  });

  test('numbers, dates, percents, money, booleans, errors and formula results', async () => {
    const formats = [
      'yyyy\\-mm\\-dd',
      'dd/mm/yy hh:mm',
      '0.0%',
      '[$€-407]#,##0.00',
      '"CHF" #,##0',
      'h:mm',
      '[Red]0.00;[h]:mm',
    ];
    const row = [
      { v: '45292', s: 1 },
      { v: '45292.75', s: 2 },
      { v: '0.405', s: 3 },
      { v: '1234.5', s: 4 },
      { v: '1200', s: 5 },
      { v: '0.5', s: 6 },
      { v: '1.5', s: 7 },
      { v: '1', t: 'b' },
      { v: 'a_x000D_b', t: 'str' },
      { v: '1.234' },
      { v: '1E+15' },
    ];
    const header = row.map((_, index) => `h${index}`);
    const { cells } = await readWhole(xlsxFile({ sheets: [{ name: 'A', rows: [header, row] }], formats }));
    expect(cells[0]).toEqual([
      '2024-01-01',
      '2024-01-01T18:00:00',
      '40.5%',
      '€1234.5',
      'CHF 1200',
      '12:00:00',
      '1.5',
      'TRUE',
      'a\rb',
      '1.2340',
      '1000000000000000',
    ]);
  });

  test('days count from 1904 where the workbook says so', async () => {
    const rows = [
      ['Name', 'When'],
      ['A', { v: '43830', s: 1 }],
      ['B', { v: '0', s: 1 }],
    ];
    const source = { sheets: [{ name: 'A', rows }], formats: ['d.m.yyyy'] };
    expect((await readWhole(xlsxFile({ ...source, from1904: true }))).cells.map((each) => each[1])).toEqual([
      '2024-01-01',
      '1904-01-01',
    ]);
    expect((await readWhole(xlsxFile(source))).cells[0]?.[1]).toBe('2019-12-31');
  });

  test('the first days of 1900, which Excel counts one off', async () => {
    const days = ['1', '59', '61', '60.5', '-5', '3000000'];
    const rows = [['Name', 'When'], ...days.map((v) => ['A', { v, s: 1 }])];
    const { cells } = await readWhole(xlsxFile({ sheets: [{ name: 'A', rows }], formats: ['yyyy-mm-dd'] }));
    expect(cells.map((each) => each[1])).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '1900-02-28',
      '-5',
      '3000000',
    ]);
  });

  test('formatted texts are joined, and reading aids for Japanese left out', async () => {
    const parts = xlsxParts({
      sheets: [
        {
          name: 'A',
          rows: [
            ['Name', 'City'],
            ['x', 'y'],
          ],
        },
      ],
    });
    const runs =
      '<si><r><t>東</t></r><r><rPr/><t xml:space="preserve">京 </t></r><rPh sb="0" eb="1"><t>トウ</t></rPh></si>';
    const content = `<x:sst xmlns:x="urn:x"><x:si><x:t>Name</x:t></x:si><si><t>City</t></si>${runs}<si><t>y</t></si></x:sst>`;
    const { cells } = await readWhole(
      zipFile(parts.map((part) => (part.name.endsWith('Strings.xml') ? { ...part, content } : part))),
    );
    expect(cells).toEqual([['東京 ', 'y']]);
  });

  test('an error in a cell is reported with its address and read as empty', async () => {
    const rows = [
      ['Name', 'Amount'],
      ['A', { v: '#DIV/0!', t: 'e' }],
      [{ v: '99', t: 's' }, 5],
    ];
    const { cells, rows: read } = await readWhole(xlsxFile({ sheets: [{ name: 'A', rows }] }));
    expect(cells).toEqual([
      ['A', ''],
      ['', '5'],
    ]);
    expect(read.flatMap((row) => row.problems.map((problem) => problem.message))).toEqual([
      'Cell B2 holds the error #DIV/0!, so it is read as empty. Correct it in the workbook if it matters.',
      'Cell A3 refers to a text that is not in the file, so it is read as empty. Correct it in the workbook if it matters.',
    ]);
  });

  test('cells right of the headers are flagged and do not make every row wide', async () => {
    const stray = [...new Array<null>(9000).fill(null), 'stray'];
    const rows = [['Name', 'City'], ['A', 'B'], stray];
    const { cells, problems } = await readWhole(xlsxFile({ sheets: [{ name: 'A', rows }] }));
    expect(cells).toEqual([
      ['A', 'B'],
      ['', '', 'stray'],
    ]);
    expect(problems).toEqual(['3 too-many-cells']);
  });
});

describe('sheets', () => {
  const sheets = [
    { name: 'Hidden', hidden: true, rows: [['No'], ['x']] },
    { name: 'Cover', rows: [] },
    { name: 'Deals', rows: simple },
    {
      name: 'Other',
      rows: [
        ['City', 'Land'],
        ['Rome', 'Italy'],
      ],
    },
  ];

  test('the first visible one with something in it is taken, and all are listed', async () => {
    const { table } = await readWhole(xlsxFile({ sheets }));
    expect(table.sheet).toBe('Deals');
    expect(table.sheets).toEqual([
      { name: 'Hidden', hidden: true },
      { name: 'Cover', hidden: false },
      { name: 'Deals', hidden: false },
      { name: 'Other', hidden: false },
    ]);
  });

  test('one is asked for by name', async () => {
    expect((await readWhole(xlsxFile({ sheets }), { sheet: 'Other' })).cells).toEqual([['Rome', 'Italy']]);
    await expect(readWhole(xlsxFile({ sheets }), { sheet: 'Gone' })).rejects.toMatchObject({
      code: 'no-such-sheet',
      remedy: 'Choose one of its sheets: “Hidden”, “Cover”, “Deals”, “Other”.',
    });
    await expect(readWhole(xlsxFile({ sheets }), { sheet: 'Cover' })).rejects.toMatchObject({ code: 'empty-sheet' });
  });

  test('none holds anything', async () => {
    await expect(readWhole(xlsxFile({ sheets: [{ name: 'A', rows: [] }] }))).rejects.toMatchObject({
      code: 'empty-sheet',
    });
    await expect(readWhole(xlsxFile({ sheets: [] }))).rejects.toMatchObject({ code: 'empty-sheet' });
  });

  test('too many columns are refused', async () => {
    const wide = Array.from({ length: 5000 }, (_, index) => `h${index}`);
    await expect(readWhole(xlsxFile({ sheets: [{ name: 'A', rows: [wide] }] }))).rejects.toMatchObject({
      code: 'too-many-columns',
    });
  });
});
