import { expect, test } from 'vitest';
import { counted, reckoned, sizeWords } from './import-words.ts';

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1536, '1.5 KB'],
  [48 * 1024 * 1024, '48 MB'],
  [2 * 1024 ** 3, '2.0 GB'],
])('%i bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));

test('one is one, and thousands can be read', () => {
  expect(counted(1, 'row')).toBe('1 row');
  expect(counted(12_400, 'row')).toBe('12,400 rows');
});

test.each([
  [60, 60],
  [2999, 2999],
  [12_345, 12_300],
  [612_603, 613_000],
])('%i rows are given as %i', (rows, shown) => expect(reckoned(rows)).toBe(shown));
