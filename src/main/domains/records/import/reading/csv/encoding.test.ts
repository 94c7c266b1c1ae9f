import { expect, test } from 'vitest';
import { readWhole } from '../../fixtures/read-whole.ts';
import type { Encoding } from './detect-encoding.ts';

const text = 'Name;Betrag\nMüller & Söhne;1.234,50 €\nŠkoda – „Auto“;2\n';
const cells = [
  ['Müller & Söhne', '1.234,50 €'],
  ['Škoda – „Auto“', '2'],
];

function utf16be(content: string): Buffer {
  return Buffer.from(content, 'utf16le').swap16();
}

function windows1252(content: string): Buffer {
  const special: Record<string, number> = { '€': 0x80, '„': 0x84, Š: 0x8a, '–': 0x96, '“': 0x93 };
  return Buffer.from([...content].map((char) => special[char] ?? char.charCodeAt(0)));
}

const mark = '\ufeff';

test.each<[string, Buffer, Encoding]>([
  ['UTF-8', Buffer.from(text), 'utf-8'],
  ['UTF-8 with a mark', Buffer.from(mark + text), 'utf-8'],
  ['UTF-16 LE', Buffer.from(text, 'utf16le'), 'utf-16le'],
  ['UTF-16 LE with a mark', Buffer.from(mark + text, 'utf16le'), 'utf-16le'],
  ['UTF-16 BE', utf16be(text), 'utf-16be'],
  ['UTF-16 BE with a mark', utf16be(mark + text), 'utf-16be'],
  ['Windows-1252', windows1252(text), 'windows-1252'],
])('%s', async (_, bytes, encoding) => {
  const { table, cells: read, problems } = await readWhole(bytes);
  expect(table.encoding).toBe(encoding);
  expect(table.headers).toEqual(['Name', 'Betrag']);
  expect(read).toEqual(cells);
  expect(problems).toEqual([]);
});

test.each<[string, (content: string) => Buffer]>([
  ['UTF-8', (content) => Buffer.from(content)],
  ['UTF-16 LE', (content) => Buffer.from(content, 'utf16le')],
  ['UTF-16 BE', utf16be],
])('characters cut in two by the pieces of a large %s file', async (_, encode) => {
  const names = Array.from({ length: 20_000 }, (_each, index) => `${'é🚀–'.repeat(index % 7)}${index}`);
  const { cells: read, problems } = await readWhole(encode(`Name,No\n${names.map((name) => `${name},1`).join('\n')}`));
  expect(read.map((each) => each[0])).toEqual(names);
  expect(problems).toEqual([]);
});

test('a file without line ends for a long stretch is cut between characters', async () => {
  const long = 'é🚀'.repeat(60_000);
  const { cells: read, problems } = await readWhole(`Name,Note\nA,${long}\nB,x\n`);
  expect(read[0]?.[1] === long).toBe(true);
  expect(problems).toEqual([]);
});

test('a Windows-1252 row in a UTF-8 file is read and reported', async () => {
  const bytes = Buffer.concat([
    Buffer.from('Name,City\nMüller,Köln\nJosé,Málaga\n'),
    windows1252('Jürgen,Würzburg\n'),
    Buffer.from('Zoë,Liège\n'),
  ]);
  const { table, cells: read, problems } = await readWhole(bytes);
  expect(table.encoding).toBe('utf-8');
  expect(read).toEqual([
    ['Müller', 'Köln'],
    ['José', 'Málaga'],
    ['Jürgen', 'Würzburg'],
    ['Zoë', 'Liège'],
  ]);
  expect(problems).toEqual(['4 mixed-encoding']);
});

test('broken lines are reported for their own rows where a row spans many pieces', async () => {
  const lines = (word: string, count: number) => Buffer.from(`${word},é\n`.repeat(count));
  const bytes = Buffer.concat([
    Buffer.from('Name,Note\n'),
    lines('Good', 8_000),
    Buffer.from('Long,"'),
    windows1252('Jürgen\n'),
    lines('inside', 3_000),
    Buffer.from('"\n'),
    windows1252('Würzburg,x\n'),
    lines('Fine', 20_000),
  ]);
  const { cells: read, problems } = await readWhole(bytes);
  expect(read[8_000]?.[1]?.slice(0, 7)).toBe('Jürgen\n');
  expect(problems).toEqual(['8002 mixed-encoding', '8003 mixed-encoding']);
});

test('a UTF-8 row in a Windows-1252 file is read and reported', async () => {
  const bytes = Buffer.concat([
    windows1252('Name,City\nMüller,Köln\nJürgen,Würzburg\nGünther,Fürth\n'),
    Buffer.from('Zoë,Rome\n'),
  ]);
  const { table, cells: read, problems } = await readWhole(bytes);
  expect(table.encoding).toBe('windows-1252');
  expect(read.at(-1)).toEqual(['Zoë', 'Rome']);
  expect(problems).toEqual(['5 mixed-encoding']);
});

test('the encoding shows only far into the file', async () => {
  const ascii = `Name,City\n${'Acme,Rome\n'.repeat(30_000)}`;
  const late = await readWhole(Buffer.concat([Buffer.from(ascii), windows1252('Müller,Köln\n')]));
  expect(late.cells.at(-1)).toEqual(['Müller', 'Köln']);
  expect(late.problems).toEqual([]);
});

test('broken bytes in UTF-16 are reported by row', async () => {
  const bytes = Buffer.from(`${mark}Name,City\nGood,Rome\nBad\ud800,Oslo\nFine,Bern\n`, 'utf16le');
  const { cells: read, problems } = await readWhole(bytes);
  expect(read[1]).toEqual(['Bad\ufffd', 'Oslo']);
  expect(problems).toEqual(['3 mixed-encoding']);
});

test('the person can choose the encoding, even a wrong one', async () => {
  const { table, cells: read, problems } = await readWhole('Name,City\nZoë,Rome\n', { encoding: 'windows-1252' });
  expect(table.encoding).toBe('windows-1252');
  expect(read).toEqual([['ZoÃ«', 'Rome']]);
  expect(problems).toEqual([]);
});
