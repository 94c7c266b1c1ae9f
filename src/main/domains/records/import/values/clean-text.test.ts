import { assert, constantFrom, integer, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { cleanNote, cleanText } from './clean-text.ts';

test.each([
  ['  Acme   Corp ', 'Acme Corp'],
  ['Acme\u00a0\tCorp\r\nInc', 'Acme Corp Inc'],
  ['A\u0007B\u0000C\u0085D\u009fE', 'ABC DE'],
  ['\ufeffAcme', 'Acme'],
  ['', ''],
  ['\u202bשלום\u202c עולם', '\u202bשלום\u202c עולם'],
  ['👩‍👩‍👧 🚀 e\u0301', '👩‍👩‍👧 🚀 e\u0301'],
  ['Bad\ud800', 'Bad\ufffd'],
  ['x'.repeat(5000), 'x'.repeat(5000)],
])('%j', (text, clean) => {
  expect(cleanText(text)).toBe(clean);
});

test('notes keep their lines', () => {
  expect(cleanNote(' one\r\ntwo\rthree\u2028four\tfive\u0000 ')).toBe('one\ntwo\nthree\nfour five');
});

const codeUnit = integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const anyUnit = oneof(
  codeUnit,
  constantFrom(' ', '\t', '\n', '\0', '@', '.', ';', '(', ')', '<', '>', 'a', '1', '+', '🚀', '\u00a0'),
);

test('what is clean stays as it is, and nothing unclean is left', () => {
  assert(
    property(string({ unit: anyUnit, maxLength: 30 }), (text) => {
      const clean = cleanText(text);
      expect(cleanText(clean)).toBe(clean);
      expect(clean).not.toMatch(/\p{Cc}|^\s|\s$|\s\s/u);
    }),
    { numRuns: 3000 },
  );
});
