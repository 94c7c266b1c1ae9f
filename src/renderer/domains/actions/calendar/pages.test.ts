import { expect, test } from 'vitest';
import { daysOf, firstWeekday, pageTitle, turned, weeksOf } from './pages.ts';

test('weeks begin as they do where the language is spoken', () => {
  expect(firstWeekday('en-GB')).toBe(0);
  expect(firstWeekday('de')).toBe(0);
  expect(firstWeekday('en-US')).toBe(6);
  expect(firstWeekday('ar-EG')).toBe(5);
});

test('a month is shown in whole weeks, as many as it lies in', () => {
  const november = daysOf('month', '2026-11-20', 0);
  expect([november[0], november.at(-1), november.length]).toEqual(['2026-10-26', '2026-12-06', 42]);
  expect(daysOf('month', '2026-11-20', 6)[0]).toBe('2026-11-01');
  expect(daysOf('month', '2027-02-10', 0)).toHaveLength(28);
  expect(weeksOf(november).map(([first]) => first)).toHaveLength(6);
});

test('a week across the change of the clocks, and of the year, has seven different days', () => {
  expect(new Set(daysOf('week', '2026-03-29', 0)).size).toBe(7);
  expect(daysOf('week', '2027-01-01', 0)).toContain('2026-12-28');
});

test.each([
  ['month', '2026-11-20', 'November 2026'],
  ['week', '2026-11-20', '16 – 22 Nov 2026'],
  ['week', '2026-12-01', '30 Nov – 6 Dec 2026'],
  ['week', '2027-01-01', '28 Dec 2026 – 3 Jan 2027'],
] as const)('the page of a %s around %s is called %s', (shape, around, title) => {
  expect(pageTitle(shape, around, daysOf(shape, around, 0))).toBe(title);
});

test('turning the page from the end of a month lands in the next one', () => {
  expect(turned('month', '2026-01-31', 1)).toBe('2026-02-28');
  expect(turned('week', '2026-12-31', 1)).toBe('2027-01-07');
});
