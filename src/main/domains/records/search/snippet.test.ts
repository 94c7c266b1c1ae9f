import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingOf, snippetOf } from './snippet.ts';
import { typedWords } from './words.ts';

const snippet = (texts: string | string[], typed: string) => snippetOf([texts].flat(), typedWords(typed));

describe('a snippet', () => {
  it.each([
    ['Müller AG', 'mul', '‹Müller› AG'],
    ['Coca-Cola Europe', 'cola', 'Coca-‹Cola› Europe'],
    ['Coca-Cola Europe', 'cocac', '‹Coca-Cola› Europe'],
    ['worth 50,000 EUR', '50000', 'worth ‹50,000› EUR'],
    ['会社は東京都にある', '東京都', '会社は‹東京都›にある'],
    ['Straße 5', 'strasse', '‹Straße› 5'],
    ['a ‹quoted› name', 'quoted', 'a <‹quoted›> name'],
    ['one\n\n  two', 'two', 'one ‹two›'],
  ])('of %j for %j is %j', (text, typed, expected) => {
    expect(snippet(text, typed)).toBe(expected);
  });

  it('is of the text that shows most of the words, the earlier of equals', () => {
    expect(snippet(['Acme', 'the Acme pilot', 'pilot at Acme'], 'acme pilot')).toBe('the ‹Acme› ‹pilot›');
  });

  it('of a long text is the piece where most of the words are', () => {
    const text = `pricing ${'filler '.repeat(100)}and then the pricing of the renewal ${'filler '.repeat(100)}`;
    const shown = snippet(text, 'pricing renewal');
    expect(shown).toContain('‹pricing› of the ‹renewal›');
    expect(shown).toMatch(/^….*…$/);
    expect(shown.length).toBeLessThan(190);
  });

  it.each([
    ['Übungen', 'ubung'],
    ['pricing', 'pri'],
    ['東京', '東京'],
  ])('finds %j in the middle of a page', (text, typed) => {
    const page = 'übrige Wörter surpricing, '.repeat(150);
    expect(snippet(`${page} ${text} ${page}`, typed)).toContain(`‹${text}›`);
  });

  it('finds what is spelt in another number of letters at the start of a page', () => {
    expect(snippet(`50,000 for the Straße, ${'filler '.repeat(1000)}`, '50000 strasse')).toMatch(
      /^‹50,000› for the ‹Straße›, filler/,
    );
  });

  it('is empty when nothing is to be marked', () => {
    expect(snippet(['one', 'two'], 'three')).toBe('');
  });

  it('of anything is bounded, well-formed, and with its marks in pairs', () => {
    const short = fc.string({ unit: 'binary', maxLength: 400 });
    const anything = fc.oneof(
      short,
      short.map((text) => text.repeat(20)),
    );
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 3 }), anything, (texts, typed) => {
        const shown = snippet([...texts, typed], typed);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown.replace(/[‹›]/g, '').length).toBeLessThanOrEqual(164);
        expect(shown).toMatch(/^[^‹›]*(?:‹[^‹›]+›[^‹›]*)*$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('of a text without a match is its opening', () => {
    expect(openingOf('A first line\nand more')).toBe('A first line and more');
    expect(openingOf('word '.repeat(200))).toMatch(/^word .*word…$/);
  });
});
