import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isSpelt, typedWords, wordsOf } from './words.ts';

describe('words', () => {
  it.each([
    ['Müller & Söhne', ['muller', 'sohne']],
    ['Straße', ['strasse']],
    ['ＡＣＭＥ', ['acme']],
    ['Ελλάς', ['ελλασ']],
    ['jane.doe@acme.io', ['jane', 'doe', 'acme', 'io']],
    ["L'Oréal", ['l', 'oreal', 'loreal']],
    ['AT&T', ['at', 't', 'att']],
    ['Coca-Cola', ['coca', 'cola', 'cocacola']],
    ['$50,000.00 or 50.000 €', ['50000', '00', 'or', '50000']],
    ['version 1.2.3', ['version', '1', '2', '3']],
    ['東京都', ['東京', '京都', '都']],
    ['東京Tower', ['東京', '京', 'tower']],
    ['🚀 launch', ['🚀', 'launch']],
    ['שָׁלוֹם', ['שלום']],
    [' \0\t…', []],
  ])('of %j are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('cuts what is no word to its start', () => {
    expect(wordsOf('x'.repeat(5000))).toEqual(['x'.repeat(64)]);
  });

  it('of a typed text are as they were typed: pairs of a text without spaces, nothing joined', () => {
    expect(typedWords('Coca-Cola 東京都 東')).toEqual(['coca', 'cola', '東京', '京都', '東']);
  });

  it('of any text are found by typing that text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        const words = wordsOf(text);
        for (const typed of typedWords(text)) expect(words.some((word) => word.startsWith(typed))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('hold nothing that has a meaning in a query of SQLite', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of [...wordsOf(text), ...typedWords(text)]) expect(word).not.toMatch(/["*^():{}+\s\0_-]/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('fold to what stays the same when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('are worth mending when they are spelt with letters', () => {
    expect(['pricing', 'ελλασ', 'договор'].every(isSpelt)).toBe(true);
    expect(['ab', 'a1b2', '50000', '東京都', 'x'.repeat(25), '_a'].some(isSpelt)).toBe(false);
  });
});
