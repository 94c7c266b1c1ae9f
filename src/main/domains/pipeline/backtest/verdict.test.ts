import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf } from './chance.ts';
import { measure } from './measure.ts';
import { sayBacktest } from './says.ts';
import { verdictOf } from './verdict.ts';

describe('chance', () => {
  /** All ways to find some of the deals, gone through one by one. */
  function byHand(all: number, went: number, fired: number, both: number): number {
    let [ways, hits] = [0, 0];
    for (let chosen = 0; chosen < 1 << all; chosen++) {
      const places = Array.from({ length: all }, (_, i) => (chosen >> i) & 1);
      if (places.reduce((sum, one) => sum + one, 0) !== fired) continue;
      ways++;
      if (places.slice(0, went).reduce((sum, one) => sum + one, 0) >= both) hits++;
    }
    return hits / ways;
  }

  it('is what counting all ways comes to', () => {
    const split = fc
      .tuple(fc.integer({ min: 1, max: 10 }), fc.nat(10), fc.nat(10), fc.nat(10))
      .map(([all, went, fired, both]) => ({ all, went: went % (all + 1), fired: fired % (all + 1), both }))
      .filter(({ all, went, fired, both }) => both <= Math.min(went, fired) && both >= fired + went - all);
    fc.assert(
      fc.property(split, ({ all, went, fired, both }) => {
        expect(chanceOf({ all, went, fired, both })).toBeCloseTo(byHand(all, went, fired, both), 10);
      }),
      { numRuns: 200 },
    );
  });

  it('holds for very many deals', () => {
    expect(chanceOf({ all: 100_000, went: 60_000, fired: 20_000, both: 12_000 })).toBeCloseTo(0.5, 1);
    expect(chanceOf({ all: 100_000, went: 60_000, fired: 20_000, both: 12_600 })).toBeLessThan(1e-6);
  });
});

type Four = { n: number; fired: number; lost: [went: number, both: number]; slipped?: [went: number, both: number] };
const found = ({ n, fired, lost: [went, both], slipped: [late, lateFound] = [0, 0] }: Four) => ({
  ...{ n, fired },
  lost: measure({ all: n, went, fired, both }),
  slipped: measure({ all: n, went: late, fired, both: lateFound }),
});
const says = (four: Four, unknown = 0) => {
  const told = found(four);
  return sayBacktest({ ...told, unknown, daysBefore: 30, verdict: verdictOf(told) });
};

describe('verdict', () => {
  it.each<[string, Four]>([
    ['too_few', { n: 19, fired: 10, lost: [10, 10] }],
    ['too_few', { n: 20, fired: 4, lost: [10, 4] }],
    ['meaningful', { n: 20, fired: 5, lost: [10, 5] }],
    // 1.3 times as often and more, but of so few that it may be chance.
    ['no_better', { n: 20, fired: 5, lost: [10, 4] }],
    // No chance, but not often enough to matter.
    ['no_better', { n: 2000, fired: 1000, lost: [1000, 640] }],
    ['meaningful', { n: 2000, fired: 1000, lost: [1000, 500], slipped: [200, 150] }],
    ['worse', { n: 100, fired: 50, lost: [50, 10], slipped: [20, 10] }],
    ['no_better', { n: 100, fired: 50, lost: [50, 10], slipped: [20, 11] }],
    // Everything was lost, so nothing can tell.
    ['no_better', { n: 40, fired: 20, lost: [40, 20] }],
  ])('is %s for %o', (verdict, four) => expect(verdictOf(found(four))).toBe(verdict));
});

describe('the sentence', () => {
  it('says how often the finding preceded a loss', () => {
    expect(says({ n: 84, fired: 21, lost: [32, 15] })).toBe(
      'Of 84 closed deals it would have found 21; 15 of those were lost (71 %), against 38 % of all: 1.9 times as often.',
    );
  });
  it('says when it may be chance, and what slipped', () => {
    expect(says({ n: 20, fired: 5, lost: [10, 4], slipped: [4, 1] })).toBe(
      'Of 20 closed deals it would have found 5; 4 of those were lost (80 %), against 50 % of all: 1.6 times as often, ' +
        'which may be chance. 1 was closed more than two weeks late (20 %), against 20 % of all: as often.',
    );
  });
  it('says when there is too little to tell', () => {
    expect(says({ n: 12, fired: 6, lost: [6, 6] })).toBe(
      'Only 12 closed deals are known as they were 30 days before: too few to tell.',
    );
    expect(says({ n: 1200, fired: 3, lost: [600, 3] })).toBe(
      'Of 1,200 closed deals it would have found only 3, 30 days before they closed: too few to tell.',
    );
    expect(says({ n: 50, fired: 0, lost: [20, 0] }, 50)).toBe(
      'What the rule asks about is not known of the past, so of 50 closed deals it says nothing.',
    );
  });
});
