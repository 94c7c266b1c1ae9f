import { assert, constantFrom, date, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateParser, instantParser } from './parse-date.ts';
import { isProblem } from './parsed.ts';

const open = dateParser({ order: null });

test.each([
  ['2024-01-31', '2024-01-31'],
  ['2024-1-5', '2024-01-05'],
  ['2024/01/31', '2024-01-31'],
  ['2000-02-29', '2000-02-29'],
  ['2024.01.31', '2024-01-31'],
  ['20240131', '2024-01-31'],
  ['2024-01-31T23:30:00Z', '2024-01-31'],
  ['2024-01-31 14:05', '2024-01-31'],
  ['1/31/2024', '2024-01-31'],
  ['31/1/2024', '2024-01-31'],
  ['31.1.24', '2024-01-31'],
  ['3.4.2024', '2024-04-03'],
  ['04/04/2024', '2024-04-04'],
  ['31-01-2024', '2024-01-31'],
  ['1/31/2024, 2:05 PM', '2024-01-31'],
  ['1/31/2024 2:05:33 PM', '2024-01-31'],
  ['5 Jan 2024', '2024-01-05'],
  ['05-Jan-24', '2024-01-05'],
  ['Jan 5, 2024', '2024-01-05'],
  ['January 5th, 2024', '2024-01-05'],
  ['Jan 5, 2024 at 3:00 PM', '2024-01-05'],
  ['Fri, 5 Jan 2024', '2024-01-05'],
  ['5. Januar 2024', '2024-01-05'],
  ['5. März 2024', '2024-03-05'],
  ['Freitag, 5. Jänner 2024', '2024-01-05'],
  ['5 février 2024', '2024-02-05'],
  ['1er août 2024', '2024-08-01'],
  ['5 de enero de 2024', '2024-01-05'],
  ['15 dic. 2024', '2024-12-15'],
  ['2024-Feb-29', '2024-02-29'],
  ['1706659200000', '2024-01-31'],
])('%s', (text, day) => {
  expect(open(text)).toBe(day);
});

test.each([
  ['2024-02-30', 'February 2024 has no day 30'],
  ['31.04.2024', 'April 2024 has no day 31'],
  ['2100-02-29', 'February 2100 has no day 29'],
  ['2023-02-29', 'February 2023 has no day 29'],
  ['2024-13-01', 'there is no month 13'],
  ['13/14/2024', 'there is no month 14'],
  ['32/01/2024', 'January 2024 has no day 32'],
  ['00/05/2024', 'May 2024 has no day 0'],
  ['05/00/2024', 'there is no month 0'],
  ['0001-01-01', 'the year 1 is out of range'],
  ['2024-01-31 25:00', 'The time'],
  ['2024-01-31 13:00 PM', 'The time'],
  ['Jan 2024', 'is not a date'],
  ['Q3 2024', 'is not a date'],
  ['soon', 'is not a date'],
  ['45292', 'is not a date'],
  ['2024-01-31 or later', 'The time'],
])('refuses %s', (text, why) => {
  const read = open(text);
  expect(isProblem(read) && read.problem).toContain(why);
});

describe('day and month', () => {
  test('are a problem with both readings while the column is undecided', () => {
    expect(open('03/04/2024')).toEqual({
      problem:
        '“03/04/2024” can mean 3 April 2024 or 4 March 2024. Choose whether this column puts the day or the month first.',
      readings: ['3 April 2024', '4 March 2024'],
    });
  });

  test('follow the column, and a date that contradicts it is refused', () => {
    const dmy = dateParser({ order: 'dmy' });
    const mdy = dateParser({ order: 'mdy' });
    expect([dmy('03/04/2024'), mdy('03/04/2024')]).toEqual(['2024-04-03', '2024-03-04']);
    expect(dmy('12/31/2024')).toMatchObject({ problem: expect.stringContaining('the day comes first') });
    expect(mdy('31/12/2024')).toMatchObject({ problem: expect.stringContaining('the month comes first') });
  });
});

test('numbers are days where the column counts them as Excel does', () => {
  const serials = dateParser({ order: null, excelSerials: true });
  expect([serials('45292'), serials('45292.75'), serials('60000')]).toEqual(['2024-01-01', '2024-01-01', '2064-04-08']);
  expect(instantParser({ order: null, excelSerials: true, timeZone: 'UTC' })('45292.75')).toBe(
    '2024-01-01T18:00:00.000Z',
  );
});

describe('instants', () => {
  const berlin = instantParser({ order: 'mdy', timeZone: 'Europe/Berlin' });

  test.each([
    ['2024-01-31T14:05:00Z', '2024-01-31T14:05:00.000Z'],
    ['2024-01-31T14:05:00.250+02:00', '2024-01-31T12:05:00.250Z'],
    ['2024-01-31T14:05:00-0530', '2024-01-31T19:35:00.000Z'],
    ['2024-01-31 14:05', '2024-01-31T13:05:00.000Z'],
    ['2024-07-31 14:05', '2024-07-31T12:05:00.000Z'],
    ['7/31/2024, 2:05 PM', '2024-07-31T12:05:00.000Z'],
    ['1/31/2024 12:05 AM', '2024-01-30T23:05:00.000Z'],
    ['2024-07-31', '2024-07-30T22:00:00.000Z'],
    ['2024-03-31 02:30', '2024-03-31T01:30:00.000Z'],
    ['2024-10-27 12:00', '2024-10-27T11:00:00.000Z'],
    ['1706659200000', '2024-01-31T00:00:00.000Z'],
  ])('%s', (text, instant) => {
    expect(berlin(text)).toBe(instant);
  });
});

test('every day is read back in every way it can be written', () => {
  const written: Record<string, (year: string, month: string, day: string, date: Date) => string> = {
    ymd: (y, m, d) => `${y}-${m}-${d}`,
    dmy: (y, m, d) => `${d}/${m}/${y}`,
    mdy: (y, m, d) => `${m}/${d}/${y}`,
    dots: (y, m, d) => `${Number(d)}.${Number(m)}.${y}`,
    name: (_y, _m, _d, each) => each.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
    us: (_y, _m, _d, each) => each.toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' }),
    de: (_y, _m, _d, each) => each.toLocaleDateString('de-DE', { dateStyle: 'full', timeZone: 'UTC' }),
    fr: (_y, _m, _d, each) => each.toLocaleDateString('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }),
    es: (_y, _m, _d, each) => each.toLocaleDateString('es-ES', { dateStyle: 'long', timeZone: 'UTC' }),
  };
  const days = date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  assert(
    property(days, constantFrom(...Object.keys(written)), (each, way) => {
      const iso = each.toISOString().slice(0, 10);
      const [year = '', month = '', day = ''] = iso.split('-');
      const text = written[way]?.(year, month, day, each) ?? '';
      expect(dateParser({ order: way === 'mdy' ? 'mdy' : 'dmy' })(text)).toBe(iso);
    }),
    { numRuns: 2000 },
  );
});

test('no text makes it throw or answer anything but a day', () => {
  const unit = constantFrom(
    '1',
    '2',
    '31',
    '2024',
    '0',
    '/',
    '.',
    '-',
    ' ',
    ':',
    'T',
    'Z',
    'jan',
    'PM',
    '+',
    ',',
    'é',
    '\0',
  );
  const parsers = [open, dateParser({ order: 'mdy', excelSerials: true })];
  const instant = instantParser({ order: 'dmy', timeZone: 'America/New_York', excelSerials: true });
  assert(
    property(string({ unit, maxLength: 10 }), (text) => {
      for (const parse of parsers) {
        const read = parse(text);
        if (read !== null && !isProblem(read)) expect(read).toMatch(/^(19|20|21)\d\d-\d\d-\d\d$/);
      }
      const moment = instant(text);
      if (moment !== null && !isProblem(moment)) expect(new Date(moment).toISOString()).toBe(moment);
    }),
    { numRuns: 5000 },
  );
});
