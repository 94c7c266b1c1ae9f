import { expect, test } from 'vitest';
import type { Stage } from '../../../../../../contract/records/shapes.ts';
import type { TeamHistory } from '../../../facts/fact-shapes.ts';
import { naively } from '../../fixtures/naive.ts';
import { catalogueWith, factsFrom } from '../../fixtures/plain-facts.ts';
import { createRandom, randomCondition, randomDeal } from '../../fixtures/random.ts';
import { nodeFor } from './node.ts';
import { rowsOf } from './rows.ts';

const catalogue = catalogueWith([
  { name: 'custom.Approved', type: 'yesNo', label: 'Approved', explains: '' },
  { name: 'custom.Signed', type: 'yesNo', label: 'Signed', explains: '' },
]);
const stage = (name: string, position: number): Stage => ({
  ...{ id: `stage-${position}`, name, position, outcome: 'open', probability: position * 20 },
});
const stages = [stage('Discovery', 1), stage('Proposal', 2), stage('Legal', 3)];
// A Sunday on which many zones turn the clock.
const now = new Date(2026, 2, 29, 12).getTime();
const team: TeamHistory = {
  won: 6,
  of: { ageDays: [1, 2, 2, 3, 4, 9] },
  ofStage: { daysInStage: { 'stage-1': [0, 1, 1, 2, 3], 'stage-2': [1, 2, 3] } },
};
const world = { catalogue, team, stageIds: { Discovery: 'stage-1', Proposal: 'stage-2', Legal: 'stage-3' } };
const setting = { catalogue, now, stages: stages.map(({ name }) => name) };

test('over columns, conditions say the same as deal by deal', () => {
  const random = createRandom(6);
  const deals = Array.from({ length: 60 }, () => randomDeal(random, setting));
  const facts = factsFrom(deals, { catalogue, now, team });
  const seen = new Set<number>();
  for (let round = 0; round < 4000; round++) {
    const condition = randomCondition(random, setting);
    const mask = nodeFor(condition, catalogue.deal, { catalogue, stages }).mask(rowsOf(facts, null));
    const expected = deals.map((deal) => {
      const said = naively(condition, deal, now, world);
      return said === undefined ? 2 : Number(said);
    });
    expect([...mask], JSON.stringify(condition)).toEqual(expected);
    for (const one of mask) seen.add(one);
  }
  expect([...seen].sort()).toEqual([0, 1, 2]);
});

test('only what is wanted of dear conditions is worked out, and that is the same', () => {
  const random = createRandom(7);
  const deals = Array.from({ length: 40 }, () => randomDeal(random, setting));
  const wanted = Uint8Array.from(deals, () => random.upTo(2));
  for (let round = 0; round < 1500; round++) {
    const condition = randomCondition(random, setting);
    const node = nodeFor(condition, catalogue.deal, { catalogue, stages });
    // Facts of their own, as what was worked out is kept with them.
    const whole = node.mask(rowsOf(factsFrom(deals, { catalogue, now, team }), null));
    const some = node.mask(rowsOf(factsFrom(deals, { catalogue, now, team }), null), wanted);
    const here = (mask: Uint8Array) => [...mask].filter((_, i) => wanted[i] === 1);
    expect(here(some), JSON.stringify(condition)).toEqual(here(whole));
  }
});
