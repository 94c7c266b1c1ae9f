import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearbyWords } from './nearby-words.ts';

/** The plain way: every pair of starts compared. */
function slipsBetween(a: string, b: string): number {
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    let least = Math.min(
      table(i - 1, j) + 1,
      table(i, j - 1) + 1,
      table(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
    );
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
      least = Math.min(least, table(i - 2, j - 2) + 1);
    return least;
  };
  const known = new Map<number, number>();
  const table = (i: number, j: number): number => {
    const key = i * 1000 + j;
    const slips = known.get(key) ?? at(i, j);
    known.set(key, slips);
    return slips;
  };
  return table(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ü'), minLength: 1, maxLength: 7 });
const sortedWords = fc.uniqueArray(word, { maxLength: 60 }).map((words) => words.sort());

describe('nearby words', () => {
  it('are all words of the list that are so many slips away, and no others', () => {
    fc.assert(
      fc.property(sortedWords, word, fc.integer({ min: 0, max: 2 }), (words, typed, most) => {
        const found = nearbyWords(typed, words, most)
          .filter(({ whole }) => whole)
          .map(({ word: each, slips }) => [each, slips]);
        const expected = words
          .map((each) => [each, slipsBetween(typed, each)] as const)
          .filter(([, slips]) => slips <= most);
        expect(found.sort()).toEqual(expected.map(([each, slips]) => [each, slips]).sort());
      }),
      { numRuns: 1000 },
    );
  });

  it('are also starts of words in the list, each as near as it says', () => {
    fc.assert(
      fc.property(sortedWords, word, (words, typed) => {
        for (const { word: start, slips, whole } of nearbyWords(typed, words, 1)) {
          if (whole) continue;
          expect(words.some((each) => each.startsWith(start))).toBe(true);
          const nearest = Math.min(...Array.from(start, (_, i) => slipsBetween(typed, start.slice(0, i + 1))));
          expect(slips).toBeGreaterThanOrEqual(nearest);
          expect(slips).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are no starts that go on from another one without being nearer', () => {
    fc.assert(
      fc.property(sortedWords, word, fc.integer({ min: 1, max: 2 }), (words, typed, most) => {
        const starts = nearbyWords(typed, words, most).filter(({ whole }) => !whole);
        for (const shorter of starts) {
          for (const longer of starts) {
            if (longer.word === shorter.word || !longer.word.startsWith(shorter.word)) continue;
            expect(longer.slips).toBeLessThan(shorter.slips);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('finish a word that was begun with a slip', () => {
    const words = ['micro', 'microsoft', 'minister', 'process', 'procter', 'procurement'];
    expect(nearbyWords('micrsof', words, 1)).toEqual([{ word: 'microsoft', slips: 1, whole: false }]);
    expect(nearbyWords('porcu', words, 1)).toEqual([{ word: 'procurement', slips: 1, whole: false }]);
    expect(nearbyWords('porc', words, 1)).toEqual([{ word: 'proc', slips: 1, whole: false }]);
  });

  it('of nothing, or in an empty list, are none', () => {
    expect(nearbyWords('', ['a'], 1)).toEqual([]);
    expect(nearbyWords('abc', [], 2)).toEqual([]);
  });
});
