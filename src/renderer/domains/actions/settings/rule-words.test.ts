import { expect, test } from 'vitest';
import type { SuggestionRule } from '../../../../contract/actions/shapes.ts';
import { clockWords, freeAfters, readClock, rulesByStage } from './rule-words.ts';

test.each([
  ['9', 540],
  ['9:30', 570],
  ['14.15', 855],
  ['2pm', 840],
  ['12 am', 0],
  ['12pm', 720],
  ['23:59', 1439],
  ['', null],
  ['24:00', undefined],
  ['9:60', undefined],
  ['13pm', undefined],
  ['soon', undefined],
])('the time of day %j', (text, minutes) => {
  expect(readClock(text)).toBe(minutes);
});

test('a time of day is read back as it is said', () => {
  expect([600, 5, null].map(clockWords)).toEqual(['10:00', '00:05', '']);
  expect(readClock(clockWords(855))).toBe(855);
});

const rule = (id: string, stageId: string | null, afterKind: SuggestionRule['afterKind'] = null): SuggestionRule => ({
  id,
  stageId,
  afterKind,
  what: id,
  kind: 'task',
  leadDays: 1,
  atMinutes: null,
});

test('suggestions stand by stage, in the order of the stages, and closed stages have none', () => {
  const stages = [
    { id: 'b', name: 'Proposal', outcome: 'open' as const },
    { id: 'a', name: 'Discovery', outcome: 'open' as const },
    { id: 'w', name: 'Won', outcome: 'won' as const },
  ];
  const groups = rulesByStage([rule('1', 'a'), rule('2', null), rule('3', 'b'), rule('4', 'a', 'call')], stages);
  expect(groups.map(({ name, rules }) => [name, rules.map(({ id }) => id)])).toEqual([
    ['Proposal', ['3']],
    ['Discovery', ['1', '4']],
    ['Any other stage', ['2']],
  ]);
});

test('a new suggestion is for what none is for yet', () => {
  expect(freeAfters([rule('1', 'a'), rule('2', 'a', 'meeting')])).toEqual(['call', 'email', 'task']);
});
