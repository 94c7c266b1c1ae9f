import { afterEach, expect, it } from 'vitest';
import { reader, readerAt, refused, shown } from './fixtures/on-a-wednesday.ts';

const english: [string, string][] = [
  ['2026-05-04', '2026-05-04'],
  ['2026/5/4'.replaceAll('/', '-'), '2026-05-04'],
  ['2026-05-04T10:00', '2026-05-04 10:00'],
  ['2026-05-04 10:00', '2026-05-04 10:00'],
  ['2026-05-04T10:00:00Z', '2026-05-04 12:00'],
  ['2026-05-04T10:00:00.123-05:00', '2026-05-04 17:00'],
  ['2026-05-04T10:00+0530', '2026-05-04 06:30'],
  ['tue 10am', '2026-03-17 10:00'],
  ['Tue, 10:00', '2026-03-17 10:00'],
  ['wed', '2026-03-18'],
  ['wednesday 10am', '2026-03-18 10:00'],
  ['this wednesday', '2026-03-11'],
  ['next wednesday', '2026-03-18'],
  ['next monday', '2026-03-16'],
  ['this friday', '2026-03-13'],
  ['by friday', '2026-03-13'],
  ['on friday at 14.30', '2026-03-13 14:30'],
  ['friday afternoon', '2026-03-13 14:00'],
  ['fri in the afternoon at 3', '2026-03-13 15:00'],
  ['monday 9 a.m.', '2026-03-16 09:00'],
  ['monday week', '2026-03-23'],
  ['a week from tuesday', '2026-03-24'],
  ['two weeks from tuesday', '2026-03-31'],
  ['today', '2026-03-11'],
  ['today 5pm', '2026-03-11 17:00'],
  ['tomorrow', '2026-03-12'],
  ['tomorrow morning', '2026-03-12 09:00'],
  ['tomorrow at noon', '2026-03-12 12:00'],
  ['tomorrow 9', '2026-03-12 09:00'],
  ['tomorrow evening 8pm', '2026-03-12 20:00'],
  ['day after tomorrow', '2026-03-13'],
  ['tonight', '2026-03-11 20:00'],
  ['this afternoon', '2026-03-11 14:00'],
  ['later today', '2026-03-11 13:10'],
  ['eod', '2026-03-11'],
  ['eod friday', '2026-03-13'],
  ['end of day tomorrow', '2026-03-12'],
  ['midnight', '2026-03-11'],
  ['3pm', '2026-03-11 15:00'],
  ['at 3', '2026-03-11 15:00'],
  ['03:00', '2026-03-12 03:00'],
  ['3am', '2026-03-12 03:00'],
  ['12am', '2026-03-12 00:00'],
  ['12pm', '2026-03-11 12:00'],
  ['9 in the morning', '2026-03-12 09:00'],
  ['9:00', '2026-03-12 09:00'],
  ['in 2 weeks', '2026-03-25'],
  ['2 weeks from now at 9', '2026-03-25 09:00'],
  ['in a fortnight', '2026-03-25'],
  ['in a couple of weeks', '2026-03-25'],
  ['in 3 hours', '2026-03-11 13:10'],
  ['in half an hour', '2026-03-11 10:40'],
  ['in 5 days 3 hours', '2026-03-16 13:10'],
  ['in 3 working days', '2026-03-16'],
  ['10 business days', '2026-03-25'],
  ['in a month', '2026-04-11'],
  ['in 2 quarters', '2026-09-11'],
  ['in a year', '2027-03-11'],
  ['+3d', '2026-03-14'],
  ['+3wd', '2026-03-16'],
  ['+2w 9:00', '2026-03-25 09:00'],
  ['+1mo', '2026-04-11'],
  ['in 2h', '2026-03-11 12:10'],
  ['next week', '2026-03-16'],
  ['next month', '2026-04-01'],
  ['next year', '2027-01-01'],
  ['end of week', '2026-03-13'],
  ['end of next week', '2026-03-20'],
  ['end of month', '2026-03-31'],
  ['month end', '2026-03-31'],
  ['end of next month 4pm', '2026-04-30 16:00'],
  ['end of quarter', '2026-03-31'],
  ['end of next quarter', '2026-06-30'],
  ['end of q3', '2026-09-30'],
  ['q1 2027', '2027-03-31'],
  ['end of the year', '2026-12-31'],
  ['end of may', '2026-05-31'],
  ['5 march', '2027-03-05'],
  ['11 march', '2026-03-11'],
  ['mar 12', '2026-03-12'],
  ['may 31', '2026-05-31'],
  ['march 5 in the afternoon', '2027-03-05 14:00'],
  ['May 4th, 2026 at 3:15pm', '2026-05-04 15:15'],
  ['29 february 2028', '2028-02-29'],
  ['the 15th', '2026-03-15'],
  ['on the 5th at 4pm', '2026-04-05 16:00'],
  ['4.5.', '2026-05-04'],
  ['4.5. 10:00', '2026-05-04 10:00'],
  ['3/4', '2026-04-03'],
  ['3/4/27', '2027-04-03'],
  ['Tuesday, 24 November 2026, 10:00', '2026-11-24 10:00'],
];
it.each(english)('reads %j as %s', (text, expected) => expect(shown(text)).toBe(expected));

it.each<[string, string, string]>([
  ['en-US', '3/4', '2027-03-04'],
  ['en-US', '3/12 10am', '2026-03-12 10:00'],
  ['en', '12/31', '2026-12-31'],
  ['en-US', '4.5.2026', '2026-05-04'],
  ['en-AU', '3/4', '2026-04-03'],
  ['de', 'morgen früh', '2026-03-12 09:00'],
  ['de-AT', 'di 10:00', '2026-03-17 10:00'],
  ['de', 'Mittwoch', '2026-03-18'],
  ['de', 'nächsten Montag um 9', '2026-03-16 09:00'],
  ['de', 'in zwei Wochen', '2026-03-25'],
  ['de', 'in 3 Arbeitstagen', '2026-03-16'],
  ['de', 'in 3 Stunden', '2026-03-11 13:10'],
  ['de', 'Ende des Quartals', '2026-03-31'],
  ['de', '3 Uhr', '2026-03-12 03:00'],
  ['de', 'heute abend', '2026-03-11 20:00'],
  ['de', 'Montag, 4. Mai 2026 um 10:30 Uhr', '2026-05-04 10:30'],
  ['de', 'am 15.', '2026-03-15'],
  ['de', 'tomorrow 9am', '2026-03-12 09:00'],
  ['fr', 'après-demain', '2026-03-13'],
  ['fr-CA', 'demain à 10h', '2026-03-12 10:00'],
  ['fr', 'lundi 9h30', '2026-03-16 09:30'],
  ['fr', 'le 15 avril à 14h30', '2026-04-15 14:30'],
  ['fr', 'fin du mois', '2026-03-31'],
  ['fr', 'dans 3 jours ouvrés', '2026-03-16'],
  ['es-MX', 'pasado mañana', '2026-03-13'],
  ['es', 'mañana por la mañana', '2026-03-12 09:00'],
  ['es', 'el lunes a las 9', '2026-03-16 09:00'],
  ['es', 'fin de mes', '2026-03-31'],
  ['nl', 'overmorgen', '2026-03-13'],
  ['nl', 'morgenochtend', '2026-03-12 09:00'],
  ['nl', 'over twee weken', '2026-03-25'],
  ['pt-BR', 'daqui a duas semanas', '2026-03-25'],
  ['pt', 'terça-feira às 10h', '2026-03-17 10:00'],
  ['it', 'dopodomani', '2026-03-13'],
  ['it', 'domani alle 10', '2026-03-12 10:00'],
  ['ja', '明日10時', '2026-03-12 10:00'],
  ['sv', 'tisdag', '2026-03-17'],
  ['pl', 'tomorrow', '2026-03-12'],
  ['', 'tomorrow', '2026-03-12'],
  ['constructor', '4/5', '2026-05-04'],
])('reads as in %j: %s is %s', (locale, text, expected) => expect(shown(text, locale)).toBe(expected));

it('reads the edges of a list wherever they lie, from the first moment of a day to its last', () => {
  expect(reader.read('yesterday', { purpose: 'from' }).at).toBe('2026-03-09T23:00:00.000Z');
  expect(reader.read('yesterday', { purpose: 'to' }).at).toBe('2026-03-10T22:59:59.999Z');
  expect(reader.read('2040-01-01', { purpose: 'to' }).at).toBe('2040-01-01T22:59:59.999Z');
  expect(reader.read('2020-01-01T10:00', { purpose: 'from' }).at).toBe('2020-01-01T09:00:00.000Z');
  expect(refused('9999-12-31', { purpose: 'to' }).code).toBe('DATE_TOO_FAR');
});

it('says what it decided', () => {
  expect(reader.read('at 3').note).toBe('Taken as 15:00. For the night, write 03:00.');
  expect(reader.read('13/4', { locale: 'en-US' }).note).toMatch(/no month 13/);
  expect(readerAt(Date.parse('2026-01-31T09:00Z')).read('in a month')).toMatchObject({
    words: 'Saturday, 28 February 2026',
    note: 'That month has no day 31: its last day was taken.',
  });
  expect(readerAt(Date.parse('2026-01-31T09:00Z')).read('in einem Monat', { locale: 'de' }).words).toMatch(
    /28 February/,
  );
  expect(readerAt(Date.parse('2026-02-10T09:00Z')).read('the 31st')).toMatchObject({
    words: 'Tuesday, 31 March 2026',
    note: 'The month before has no day 31.',
  });
  expect(reader.read('tue 10am').note).toBeNull();
});

it('does not depend on signs that only look', () => {
  const plain = reader.read('2026-05-04 10:00').ms;
  for (const text of [
    '\u202e2026-05-04 10:00\u202c',
    '２０２６-05-04\u00a0１０：００',
    '2026-05-04\n10:00\t',
    '٢٠٢٦-05-04 ١٠:٠٠',
  ]) {
    expect(reader.read(text).ms).toBe(plain);
  }
});

const clockOfLaptop = process.env.TZ;
afterEach(() => {
  if (clockOfLaptop === undefined) delete process.env.TZ;
  else process.env.TZ = clockOfLaptop;
});
it.each(['UTC', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata', 'Pacific/Kiritimati'])(
  'reads the same on a laptop in %s',
  (zone) => {
    process.env.TZ = zone;
    for (const [text, expected] of english) expect([text, shown(text)]).toEqual([text, expected]);
  },
);
