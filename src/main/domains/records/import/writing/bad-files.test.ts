import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { xlsxFile } from '../fixtures/xlsx-file.ts';
import { zipFile } from '../fixtures/zip-file.ts';
import { openTestImports, type TestImports } from './fixtures/open-test-imports.ts';

let place: TestImports;
beforeEach(async () => {
  place = await openTestImports();
});
afterEach(() => place.leave());

const names = () => place.db.prepare<[], string>('SELECT name FROM deals ORDER BY id').pluck().all();
const failedText = async (id: string) => (await (await place.imports.failedRows(id)).text()).replace('\ufeff', '');

describe('a file that cannot be read at all fails with a sentence, before anything is written', () => {
  const compound = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(512),
  ]);
  const bomb = zipFile([
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(64 * 2 ** 20) },
  ]);
  const cases: [string, Uint8Array, RegExp][] = [
    ['broken.xlsx', xlsxFile({ sheets: [{ name: 'A', rows: [['Deal Name']] }] }).subarray(0, 300), /broken\.xlsx/],
    ['empty.xlsx', xlsxFile({ sheets: [{ name: 'A', rows: [] }] }), /empty\.xlsx|Sheet/],
    ['locked.xlsx', compound, /password|old Office/],
    ['bomb.xlsx', bomb, /bomb\.xlsx/],
    ['empty.csv', Buffer.from(''), /empty\.csv.*empty/],
    ['picture.csv', Buffer.from('%PDF-1.7 not a table'), /PDF/],
  ];
  it.each(cases)('%s', async (name, content, sentence) => {
    const state = await place.run(content, {}, name);
    expect(state).toMatchObject({ state: 'failed', command: null });
    expect(state.error?.detail).toMatch(sentence);
    expect(state.error?.remedy).not.toBe('');
    expect(state.error?.code).not.toBe('BUG');
    await expect(place.imports.preview({ upload: await place.upload(content, name) })).rejects.toMatchObject({
      code: expect.stringMatching(/FILE|INVALID/),
    });
    expect(names()).toEqual([]);
  });
});

it('keeps out what cannot be read, says why for each row, and takes the rest', async () => {
  const long = 'x'.repeat(5000);
  const state = await place.run(
    [
      'Deal Name,Account Name,Amount,Stage,Close Date',
      'Good,Acme,100,Proposal,2026-01-31',
      'Wide,Acme,100,Proposal,2026-01-31,extra,cells',
      'Short,Acme',
      ',Acme,100,Proposal,2026-01-31',
      'Odd amount,Acme,about ten,Proposal,2026-01-31',
      'Odd date,Acme,100,Proposal,2026-02-30',
      'Odd stage,Acme,100,Moonshot,2026-01-31',
      `${long},Acme,100,Proposal,2026-01-31`,
      `${long}x,Acme,100,Proposal,2026-01-31`,
      'שלום 🚀 مرحبا,أكمي,100,Proposal,2026-01-31',
      '"=HYPERLINK(""http://x"")",@Acme,100,Proposal,2026-13-31',
      'Nul\0l,Acme,100,Proposal,2026-01-31',
    ].join('\n'),
  );
  expect(state.state).toBe('done');
  expect(state.counts).toEqual({ read: 12, created: 4, updated: 0, skipped: 0, failed: 8 });
  expect(names()).toEqual(['Good', long, 'שלום 🚀 مرحبا', 'Null']);
  const failed = state.problems.filter((problem) => problem.failed);
  expect(failed.map(({ row, column }) => [row, column])).toEqual([
    [3, null],
    [4, null],
    [5, null],
    [6, 'Amount'],
    [7, 'Close Date'],
    [8, 'Stage'],
    [10, 'Deal Name'],
    [12, 'Close Date'],
  ]);
  expect(failed[4]?.message).toBe('“2026-02-30” is not a date: February 2026 has no day 30. Correct it.');
  expect(state.problems.filter((problem) => !problem.failed)).toMatchObject([{ row: 13 }]);

  const csv = await failedText(state.id);
  const lines = csv.split('\r\n');
  expect(lines[0]).toBe('Deal Name,Account Name,Amount,Stage,Close Date,Row,Reason');
  expect(lines[1]).toMatch(/^Wide,Acme,100,Proposal,2026-01-31,3,Row 3 has 7 cells .*,extra,cells$/);
  // A spreadsheet that opens it runs nothing.
  expect(csv).toContain(`"'=HYPERLINK(""http://x"")",'@Acme`);

  const corrected = csv.replace('about ten', '10').replace('2026-02-30', '2026-02-28').replace('Moonshot', 'Won');
  // The row that was short has its missing cells now, empty, and goes in as well.
  const again = await place.run(corrected);
  expect(again.counts).toMatchObject({ created: 4, failed: 4 });
});

it('asks what an ambiguous column means rather than guess, and reads it as told', async () => {
  const csv = 'Deal Name,Amount,Close Date\nA,"1,234",03/04/2026\nB,"2,345",05/06/2026\n';
  const preview = await place.imports.preview({ upload: await place.upload(csv) });
  expect(preview.ambiguous.map(({ column, options, chosen }) => [column, options.length, chosen])).toEqual([
    ['Amount', 2, -1],
    ['Close Date', 2, -1],
  ]);
  expect(preview.rows[0]?.problems.map(({ column, failed }) => [column, failed])).toEqual([
    ['Amount', true],
    ['Close Date', true],
  ]);
  expect((await place.run(csv)).counts).toMatchObject({ created: 0, failed: 2 });
  const readings = { Amount: { decimal: '.' }, 'Close Date': { dateOrder: 'dmy' } } as const;
  expect(await place.imports.preview({ upload: await place.upload(csv), readings })).toMatchObject({
    ambiguous: [{ chosen: 0 }, { chosen: 0 }],
    rows: [{ values: { amount: '1,234.00 USD', closeDate: '2026-04-03' }, problems: [] }, {}],
  });
  expect((await place.run(csv, { readings })).counts).toMatchObject({ created: 2, failed: 0 });
  expect(place.db.prepare('SELECT amount_minor, close_date FROM deals ORDER BY name').all()).toEqual([
    { amount_minor: 123400, close_date: '2026-04-03' },
    { amount_minor: 234500, close_date: '2026-06-05' },
  ]);
});

it('takes a stage that it does not know when told what it means', async () => {
  const csv = 'Deal Name,Stage\nA,Moonshot\n';
  expect(await place.imports.preview({ upload: await place.upload(csv) })).toMatchObject({
    unknownStages: ['Moonshot'],
  });
  expect((await place.run(csv, { stages: { Moonshot: 'evaluation' } })).counts).toMatchObject({ created: 1 });
  expect(place.db.prepare('SELECT stage_id FROM deals').pluck().get()).toBe('evaluation');
});

it('gives columns with the same or no header names of their own, and reads mixed encodings', async () => {
  const csv = Buffer.concat([
    Buffer.from('Deal Name,Amount,Amount,,Account Name\nPrüfung,5,6,x,Müller\n'),
    Buffer.from([0x43, 0x61, 0x66, 0xe9]),
    Buffer.from(',7,8,y,Nord\n'),
  ]);
  const preview = await place.imports.preview({ upload: await place.upload(csv) });
  expect(preview.headers).toEqual(['Deal Name', 'Amount', 'Amount (2)', 'Column D', 'Account Name']);
  expect(preview.headerProblems).toHaveLength(2);
  const state = await place.run(csv);
  expect(names()).toEqual(['Prüfung', 'Café']);
  expect(state.problems).toMatchObject([{ row: 3, failed: false }]);
});

it('takes the result of a formula, not the formula', async () => {
  const cells = [
    ['Deal Name', 'Amount'],
    [{ t: 'str', v: '=SUM(A1)' }, 12.5],
  ];
  await place.run(xlsxFile({ sheets: [{ name: 'Deals', rows: cells }] }), {}, 'deals.xlsx');
  expect(place.db.prepare('SELECT name, amount_minor FROM deals').all()).toEqual([
    { name: '=SUM(A1)', amount_minor: 1250 },
  ]);
});

it('refuses a mapping that the file or the kind does not have', async () => {
  const csv = 'A,B\nRollout,5\n';
  const wrong: Record<string, string>[] = [{ C: 'name' }, { A: 'colour' }, { A: 'name', B: 'name' }, { A: 'custom:' }];
  for (const mapping of wrong) {
    expect(await place.run(csv, { mapping })).toMatchObject({ state: 'failed', error: { code: 'INVALID_INPUT' } });
  }
});

it('keeps results and failed rows over a restart', async () => {
  const state = await place.run('Deal Name,Amount\nA,1\nB,much\n');
  await place.close();
  const { home } = place;
  place = await openTestImports(home);
  expect(place.imports.get(state.id)).toEqual(state);
  expect(await failedText(state.id)).toMatch(/^Deal Name,Amount,Row,Reason\r\nB,much,3,"Amount: .*"\r\n$/);
});

it('reads a file far larger than it would hold in memory', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'large-'));
  const path = join(folder, 'large.csv');
  const file = openSync(path, 'w');
  writeSync(file, 'Deal Name,Notes that nobody needs\n');
  const padding = 'x'.repeat(60_000);
  for (let n = 0; n < 1000; n++) writeSync(file, `Deal ${n},${padding}\n`);
  closeSync(file);
  expect(statSync(path).size).toBeGreaterThan(59_000_000);
  const { createReadStream } = await import('node:fs');
  const { upload } = await place.uploads.receive('large.csv', createReadStream(path));
  const job = await place.imports.start({ kind: 'person' }, { kind: 'deals', duplicates: 'update', upload });
  await place.jobs.ended(job.id);
  expect(place.imports.get(job.id).counts).toMatchObject({ created: 1000, failed: 0 });
  rmSync(folder, { recursive: true });
});
