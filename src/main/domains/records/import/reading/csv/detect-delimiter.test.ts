import { expect, test } from 'vitest';
import { readWhole } from '../../fixtures/read-whole.ts';
import { detectDelimiter } from './detect-delimiter.ts';

test.each([
  ['commas', 'a,b,c\n1,2,3\n', ','],
  ['semicolons', 'a;b;c\n1;2;3\n', ';'],
  ['tabs', 'a\tb\tc\n1\t2\t3\n', '\t'],
  ['pipes', 'a|b|c\n1|2|3\n', '|'],
  ['decimal commas', 'Name;Betrag\nA;1.234,50\nB;2,5\nC;3,75\n', ';'],
  ['a decimal comma in every cell', 'a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n', ';'],
  ['decimal commas in ragged rows', 'a;b\n1,5;x\n1,5\n1,5\n1,5\n', ';'],
  ['titles above the table', 'Open deals, all teams\n\na;b;c\n1;2;3\n4;5;6\n', ';'],
  ['quoted semicolons', 'Name,Tags\n"a;b;c","x;y"\n"d;e;f","x;y"\n', ','],
  ['unquoted lists', 'Name,Tags,Stage\nA,x;y;z,Won\nB,x;y,Won\nC,x,Lost\n', ','],
  ['line ends in quotes', 'Name;Note\n"a, b,\nc, d";x\n"e, f,\ng";y\n', ';'],
  ['a comma in every text', 'Account;City\nAcme, Inc.;Rome, Italy\nGlobex, Ltd.;Oslo, Norway\n', ';'],
  ['one column', 'Name\nAcme\nGlobex\n', ','],
  ['one column of texts', 'Name\nAcme, Inc.\nGlobex\nInitech\n', ','],
  ['nothing', '', ','],
])('%s', (_, text, delimiter) => {
  expect(detectDelimiter(text, true)).toBe(delimiter);
});

test('Excel’s own sep= line counts and is left out', async () => {
  const { table, rows } = await readWhole('sep=;\r\nName;Tags\r\nA;x,y\r\n');
  expect(table.delimiter).toBe(';');
  expect(table.headers).toEqual(['Name', 'Tags']);
  expect(rows.map((row) => [row.number, row.cells])).toEqual([[3, ['A', 'x,y']]]);
});
