import { expect, test } from 'vitest';
import { riskOf } from './risk.ts';
import { percentOf, statusOf } from './roll-up.ts';
import { type ScoreFacts, scoreOf } from './score.ts';

const counts = (completed: number, in_progress: number, blocked: number, total: number) => ({
  completed,
  in_progress,
  blocked,
  total,
});

test.each([
  [counts(0, 0, 0, 0), 'not_started', 0],
  [counts(0, 0, 0, 3), 'not_started', 0],
  [counts(0, 1, 0, 3), 'in_progress', 0],
  [counts(1, 0, 0, 3), 'in_progress', 33],
  [counts(1, 1, 1, 3), 'blocked', 33],
  [counts(199, 0, 0, 200), 'in_progress', 99],
  [counts(3, 0, 0, 3), 'completed', 100],
])('%o comes to %s, %d percent', (tally, status, percent) => {
  expect([statusOf(tally), percentOf(tally)]).toEqual([status, percent]);
});

test.each([
  [0, 'on_track'],
  [1, 'at_risk'],
  [6, 'at_risk'],
  [7, 'stalled'],
  [300, 'stalled'],
])('%d days late is %s', (days, risk) => {
  expect(riskOf(true, days)).toBe(risk);
  expect(riskOf(false, days)).toBe('ended');
});

const none: ScoreFacts = {
  due: 0,
  onTime: 0,
  criteria: 0,
  withEvidence: 0,
  silentDays: null,
  champion: null,
  daysSinceKickoff: 0,
};
const partsOf = (facts: Partial<ScoreFacts>) =>
  Object.fromEntries(scoreOf({ ...none, ...facts }).parts.map(({ key, points }) => [key, points]));
const saidOf = (facts: Partial<ScoreFacts>) => scoreOf({ ...none, ...facts }).parts.map(({ because }) => because);

test('the four parts add up to the score, and to a hundred at best', () => {
  const best = scoreOf({
    ...none,
    due: 4,
    onTime: 4,
    criteria: 2,
    withEvidence: 2,
    silentDays: 0,
    champion: 'Ana Fox',
  });
  expect(best.value).toBe(100);
  expect(best.parts.map(({ of }) => of)).toEqual([40, 25, 20, 15]);
  const worst = scoreOf({ ...none, due: 4, criteria: 2, daysSinceKickoff: 60 });
  expect(worst.value).toBe(0);
  const some = scoreOf({
    ...none,
    due: 3,
    onTime: 2,
    criteria: 3,
    withEvidence: 1,
    silentDays: 20,
    champion: 'Ana Fox',
  });
  expect(some.value).toBe(27 + 8 + 10 + 15);
  expect(some.value).toBe(some.parts.reduce((sum, { points }) => sum + points, 0));
});

test('silence counts from the kickoff on, and is no fault in the first two weeks', () => {
  expect(partsOf({ daysSinceKickoff: 14 }).engagement).toBe(20);
  expect(partsOf({ daysSinceKickoff: 15 }).engagement).toBe(0);
  expect(partsOf({ daysSinceKickoff: 60, silentDays: 14 }).engagement).toBe(20);
  expect(partsOf({ daysSinceKickoff: 60, silentDays: 28 }).engagement).toBe(10);
  expect(partsOf({ daysSinceKickoff: 60, silentDays: 29 }).engagement).toBe(0);
});

test('each part says why', () => {
  expect(saidOf({ daysSinceKickoff: -3 })).toEqual([
    'Nothing has been due yet.',
    'No success criterion is written down.',
    'The kickoff is still ahead.',
    'Nobody on their side is named champion.',
  ]);
  expect(saidOf({ due: 2, onTime: 1, criteria: 1, withEvidence: 1, silentDays: 1, champion: 'Ana Fox' })).toEqual([
    '1 of 2 dates that came up was met.',
    '1 of 1 success criterion has evidence.',
    'They were last heard from 1 day ago.',
    'Ana Fox is the champion.',
  ]);
  expect(saidOf({ daysSinceKickoff: 20 })[2]).toBe('Kickoff was 20 days ago, and nothing has been heard from them.');
});
