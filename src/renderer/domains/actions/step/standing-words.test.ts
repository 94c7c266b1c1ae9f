import { expect, test } from 'vitest';
import type { NextStep, Standing } from '../../../../contract/records/next-step.ts';
import { dayOfStep, dueWords, standingTone } from './standing-words.ts';

const now = new Date(2026, 10, 20, 15, 0);
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

const step = (at: Date, change: Partial<NextStep> = {}): NextStep => ({
  id: 's1',
  form: 'action',
  what: 'Send the offer',
  kind: 'task',
  at: at.toISOString(),
  zone: here,
  allDay: false,
  ownerId: null,
  ownerName: null,
  evidence: null,
  since: now.toISOString(),
  ...change,
});
const endOf = (year: number, month: number, day: number) => new Date(new Date(year, month, day + 1).getTime() - 1);

const words = (standing: Standing, nextStep: NextStep | null, lastActivityAt: Date | null = null) =>
  dueWords(
    {
      standing,
      nextStep,
      lastActivityAt: lastActivityAt?.toISOString() ?? null,
      createdAt: new Date(2026, 10, 19).toISOString(),
      outcome: standing === 'closed' ? 'won' : 'open',
    },
    now,
  );

test.each<[Standing, NextStep | null, string]>([
  ['overdue', step(new Date(2026, 10, 17, 23, 0)), '3 days late'],
  ['overdue', step(new Date(2026, 10, 19, 23, 59)), '1 day late'],
  ['overdue', step(new Date(2026, 10, 20, 12, 30)), '2 hours late'],
  ['overdue', step(new Date(2026, 10, 20, 14, 59, 50)), '1 min late'],
  ['overdue', step(endOf(2026, 10, 19), { allDay: true }), '1 day late'],
  ['today', step(new Date(2026, 10, 20, 16, 30)), '16:30'],
  ['today', step(endOf(2026, 10, 20), { allDay: true }), 'end of day'],
  ['thisWeek', step(new Date(2026, 10, 21, 9, 0)), 'Sat 09:00'],
  ['thisWeek', step(endOf(2026, 10, 22), { allDay: true }), 'Sun'],
  ['nextWeek', step(new Date(2026, 10, 23, 10, 0)), 'Mon 23 10:00'],
  ['later', step(new Date(2026, 11, 3, 10, 0)), '3 Dec'],
  ['later', step(new Date(2027, 0, 4, 10, 0)), '4 Jan 2027'],
  ['parked', step(endOf(2026, 11, 3), { form: 'park', allDay: true }), 'parked until 3 Dec'],
  ['none', step(endOf(2026, 10, 18), { form: 'park', allDay: true }), 'woke up 18 Nov'],
  ['none', null, '1 day quiet'],
  ['closed', null, 'won'],
])('a deal that stands in %s', (standing, next, said) => {
  expect(words(standing, next)).toBe(said);
});

test('a deal is quiet since its last activity, not since it was made', () => {
  expect(words('none', null, new Date(2026, 10, 8, 23, 0))).toBe('12 days quiet');
  expect(words('none', null, new Date(2026, 10, 20, 9, 0))).toBe('nothing planned');
});

test('a whole day is the day that it was where it was said', () => {
  // The last moment of 20 November in Auckland is the morning of that day in Europe, and the evening before in America.
  const auckland = step(new Date('2026-11-20T10:59:59.999Z'), { zone: 'Pacific/Auckland', allDay: true });
  expect(dayOfStep(auckland)).toBe('2026-11-20');
  expect(dayOfStep({ ...auckland, zone: 'America/Los_Angeles' })).toBe('2026-11-20');
  expect(dayOfStep({ ...auckland, at: '2026-11-21T07:59:59.999Z', zone: 'America/Los_Angeles' })).toBe('2026-11-20');
});

test('only what needs someone has a colour', () => {
  expect(
    (['overdue', 'today', 'none', 'later', 'parked'] as const).map((standing) => standingTone({ standing })),
  ).toEqual(['bad', 'good', 'warn', 'calm', 'calm']);
});
