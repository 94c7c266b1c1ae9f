import { expect, it } from 'vitest';
import { menuWords } from './menu-words.ts';

it('shows what others wrote as it is, on one line', () => {
  expect(menuWords('Call Dana')).toBe('Call Dana');
  expect(menuWords(' Call\n\tDana\u0007 ')).toBe('Call Dana');
  expect(menuWords('Johnson & Johnson')).toBe('Johnson && Johnson');
});

it('cuts what is too long between letters, also those of two code units', () => {
  expect(menuWords('👍'.repeat(64))).toBe('👍'.repeat(64));
  expect(menuWords('👍'.repeat(65))).toBe(`${'👍'.repeat(63)}…`);
});
