import { expect, it } from 'vitest';
import { refused } from './fixtures/on-a-wednesday.ts';

it.each<[string, string, RegExp]>([
  ['', 'en-GB', /No time/],
  [' \u0000\u200b ', 'en-GB', /No time/],
  ['x'.repeat(201), 'en-GB', /too long/],
  ['\u337f'.repeat(150), 'en-GB', /too long/],
  ['banana', 'en-GB', /"banana" is not understood/],
  ['tue 10am call bob', 'en-GB', /not understood/],
  ['tuesday or wednesday', 'en-GB', /not understood/],
  ['monday - friday', 'en-GB', /not understood/],
  ['10:00 11:00', 'en-GB', /not understood/],
  ['in 3 hours at 9', 'en-GB', /not understood/],
  ['10am PST', 'en-GB', /not understood/],
  ['9', 'en-GB', /a day or an hour/],
  ['+1m', 'en-GB', /minutes or months/],
  ['31 feb', 'en-GB', /no 31 February.*28 days/],
  ['feb 31', 'en-GB', /no 31 February/],
  ['30 feb 2027 10am', 'en-GB', /no 30 February/],
  ['29 feb 2027', 'en-US', /no 29 February/],
  ['31. februar', 'de', /no 31 February/],
  ['31 février', 'fr', /no 31 February/],
  ['31 de abril', 'es', /no 31 April/],
  ['2026-02-30', 'en-GB', /no 30 February/],
  ['2026-13-01', 'en-GB', /no month 13/],
  ['31/4', 'en-GB', /no 31 April/],
  ['13/45', 'en-GB', /no month 45/],
  ['0/0', 'en-GB', /no month 0/],
  ['10.30', 'en-GB', /no month 30/],
  ['32nd', 'en-GB', /No month has a day 32/],
  ['25:00', 'en-GB', /25:00 is not a time of day/],
  ['tomorrow 25:00', 'en-GB', /25:00 is not a time of day/],
  ['tomorrow 10:75', 'en-GB', /10:75 is not a time of day/],
  ['24:00', 'en-GB', /24:00/],
  ['13pm', 'en-GB', /13pm is not a time of day/],
  ['2026-05-04T10:00+99:00', 'en-GB', /\+99:00/],
  ['monday 24 november 2026', 'en-GB', /24 November 2026 is a Tuesday/],
])('refuses %j (%s)', (text, locale, words) => {
  const { code, message, data } = refused(text, { locale });
  expect(code).toBe('DATE_UNREADABLE');
  expect(message).toMatch(words);
  expect(data.remedy).not.toBe('');
});

it.each([
  ['yesterday', '"yesterday" was 1 day ago (Tuesday, 10 March 2026).'],
  ['3 days ago', '"3 days ago" was 3 days ago (Sunday, 8 March 2026).'],
  ['last friday', '"last friday" was 5 days ago (Friday, 6 March 2026).'],
  ['today 8am', '"today 8am" was 2 hours ago (Wednesday, 11 March 2026, 08:00).'],
  ['2026-03-11T09:00:00Z', '"2026-03-11T09:00:00Z" was 10 minutes ago (Wednesday, 11 March 2026, 10:00).'],
  ['2024-01-01', '"2024-01-01" was 2 years ago (Monday, 1 January 2024).'],
])('says how long ago %j was', (text, message) => {
  expect(refused(text)).toMatchObject({ code: 'DATE_IN_PAST', message });
});

it.each(['2031-12-01', 'in 10 years', '31/12/99', '+9999d', '9999-12-31'])('does not plan as far as %j', (text) => {
  expect(refused(text).code).toBe('DATE_TOO_FAR');
});
