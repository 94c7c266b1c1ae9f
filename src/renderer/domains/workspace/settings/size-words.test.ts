import { expect, test } from 'vitest';
import { fileName, sizeWords } from './size-words.ts';

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1500, '1.5 KB'],
  [245_000, '245 KB'],
  [1_536_000, '1.5 MB'],
  [3_000_000_000, '3 GB'],
])('%i bytes read as %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});

test('the name of a file, from either kind of path', () => {
  expect(fileName('/home/me/sales.throughline')).toBe('sales.throughline');
  expect(fileName('C:\\Users\\me\\sales.throughline')).toBe('sales.throughline');
});
