import { expect, test } from 'vitest';
import { nextMonday, partsOf, whatIsMade } from './what-is-made.ts';

const counts = { milestones: 12, phases: 5, tasks: 24, criteria: 1 };

test('what a template makes is counted in words', () => {
  expect(partsOf({ counts })).toBe('12 milestones, 5 phases, 24 tasks, 1 success criterion');
  expect(whatIsMade({ counts, weeks: 4 }, '2026-11-23')).toMatch(/ until about 21 Dec 2026$/);
  expect(whatIsMade({ counts, weeks: 1 }, null)).toMatch(/, 1 week$/);
});

test.each([
  ['2026-11-20', '2026-11-23'],
  ['2026-11-22', '2026-11-23'],
  ['2026-11-23', '2026-11-30'],
])('the Monday after %s is %s', (today, monday) => {
  expect(nextMonday(today)).toBe(monday);
});
