import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('reads each text once, forgets when full, and does not keep pages of text', () => {
  let reads = 0;
  const length = remembered((text: string) => {
    reads++;
    return text.length;
  });
  expect([length('a'), length('a'), length('bb')]).toEqual([1, 1, 2]);
  expect(reads).toBe(2);
  for (let each = 0; each < 6000; each++) length(`text ${each}`);
  length('a');
  expect(reads).toBe(6003);
  const page = 'x'.repeat(500);
  length(page);
  length(page);
  expect(reads).toBe(6005);
});
