import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWhole } from '../fixtures/read-whole.ts';
import { openTable } from './open-table.ts';

const folder = () => mkdtemp(join(tmpdir(), 'import-'));

test.each<[string, string | Buffer, string]>([
  ['an empty file', '', 'empty-file'],
  ['only blank lines', '\n\r\n  \n,,\n', 'empty-file'],
  ['only a byte order mark', '\ufeff', 'empty-file'],
  ['only a sep= line', 'sep=;\n', 'empty-file'],
  ['a PDF', '%PDF-1.7 and so on', 'not-a-table'],
  ['a web page named .xls', '<html><table><tr><td>1</td></tr></table></html>', 'not-a-table'],
  ['an XML file', '<?xml version="1.0"?><Workbook/>', 'not-a-table'],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\x01\x02\x03\x04\x05\x06\x0e\x0f'.repeat(50), 'latin1'), 'not-a-table'],
  ['nothing but NUL', Buffer.alloc(5000), 'not-a-table'],
  ['a single byte', Buffer.from([0xff]), ''],
])('%s', async (_, content, code) => {
  if (code === '') {
    expect((await readWhole(content)).table.headers).toEqual(['ÿ']);
    return;
  }
  const error = await readWhole(content).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'ImportFileError', code });
  expect(error).toHaveProperty('message', expect.stringMatching(/^“deals\.csv” .+\.$/));
  expect(error).toHaveProperty('remedy', expect.stringMatching(/\.$/));
});

test('a file that is gone, and a folder', async () => {
  const path = await folder();
  await expect(openTable(join(path, 'gone.csv'))).rejects.toMatchObject({ code: 'not-found' });
  await expect(openTable(path)).rejects.toMatchObject({ code: 'not-a-file' });
  await rm(path, { recursive: true });
});

test('a file above the limit is refused without reading it', async () => {
  const path = await folder();
  const file = await open(join(path, 'huge.csv'), 'w');
  await file.write('Name,City\n');
  await file.truncate(5 * 2 ** 30);
  await file.close();
  await expect(openTable(join(path, 'huge.csv'))).rejects.toMatchObject({
    code: 'too-large',
    message: '“huge.csv” has 5.0 GB; files up to 4 GB can be imported.',
  });
  await rm(path, { recursive: true });
});

test('the format follows the content, not the name', async () => {
  expect((await readWhole('Name,City\nA,B\n', {}, 'deals.xlsx')).table.format).toBe('csv');
});

test('a headline alone has headers and no rows', async () => {
  const { table, rows } = await readWhole('Name,City');
  expect(table.headers).toEqual(['Name', 'City']);
  expect(rows).toEqual([]);
});
