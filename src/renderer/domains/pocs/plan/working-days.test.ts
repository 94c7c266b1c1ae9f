import { expect, it } from 'vitest';
import { readHolidays, workingDaysWords, writeHolidays } from './working-days.ts';

it.each([
  ['12345', 0, 'Mon to Fri'],
  ['7123', 1, 'Mon, Tue, Wed, Sun, 1 holiday'],
  ['1234', 2, 'Mon to Thu, 2 holidays'],
  ['15', 0, 'Mon, Fri'],
])('%s with %i holidays is "%s"', (digits, holidays, words) => {
  expect(workingDaysWords(digits, holidays)).toBe(words);
});

it('holidays are read as they are written', () => {
  const holidays = [
    { day: '2026-12-25', name: 'Christmas' },
    { day: '2027-01-01', name: '' },
  ];
  expect(readHolidays(`${writeHolidays(holidays)}\n\n`)).toEqual({ holidays });
});
it.each(['25.12.2026 Christmas', '2026-02-30 Never', 'Christmas'])('%s is refused by what is wrong with it', (line) => {
  expect(readHolidays(line)).toEqual({ problem: expect.stringContaining(line) });
});
