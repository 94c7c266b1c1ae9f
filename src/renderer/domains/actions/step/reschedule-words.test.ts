import { expect, test } from 'vitest';
import { movedWords, moveWords, readDays, unmovedWords } from './reschedule-words.ts';

test.each([
  ['3', 3],
  [' +14 ', 14],
  ['365', 365],
  ['0', null],
  ['366', null],
  ['-2', null],
  ['1.5', null],
  ['', null],
])('days read from %j', (text, days) => {
  expect(readDays(text)).toBe(days);
});

test('the button says what it will do', () => {
  const now = new Date('2026-11-20T12:00:00Z');
  const tuesday = { at: '2026-11-24T09:00:00Z', zone: 'Europe/Berlin', allDay: false };
  expect(moveWords(1200, tuesday, now)).toBe('Move 1,200 to Tue 24 Nov, 10:00');
  expect(moveWords(12, 1, now)).toBe('Move 12 by 1 day');
  expect(moveWords(12, undefined, now)).toBe('Move 12');
});

test('what stayed is told', () => {
  expect([movedWords(0), movedWords(1), unmovedWords(2)]).toEqual([
    'Nothing was rescheduled',
    'Rescheduled 1 deal',
    '2 deals stayed: nothing is planned there, or it is at that time already.',
  ]);
});
