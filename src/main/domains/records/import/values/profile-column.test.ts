import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profileColumn } from './profile-column.ts';

describe('decimals', () => {
  test.each<[string[], '.' | ',' | null]>([
    [['1,234', '5,678', '12.50'], '.'],
    [['1,234', '1,234,567'], '.'],
    [['1.234', '99,95 €'], ','],
    [['1.234.567', '1.234'], ','],
    [["1'200.50", '1.234'], '.'],
    [['1200', '500'], null],
    [['1,234', '5,678'], null],
    [['1.50', '1,50', '1,234'], null],
  ])('%j', (cells, decimal) => {
    const profile = profileColumn(cells);
    expect(profile.decimal.value).toBe(decimal);
    expect(profile.decimal.ambiguous).toBe(decimal === null && cells.includes('1,234'));
  });

  test('both readings of an undecided cell are shown', () => {
    expect(profileColumn(['', '$1,234', '500']).decimal.readings).toEqual([
      { as: '.', example: '$1,234', means: '1234' },
      { as: ',', example: '$1,234', means: '1.234' },
    ]);
  });

  test('one slip among many does not unsettle a column', () => {
    const profile = profileColumn([...Array<string>(50).fill('12.50'), '1,5', '1,234']);
    expect(profile.decimal).toMatchObject({ value: '.', ambiguous: false, against: 1 });
  });
});

describe('dates', () => {
  test.each<[string[], 'dmy' | 'mdy' | null, boolean]>([
    [['03/04/2024', '31/12/2024'], 'dmy', false],
    [['03/04/2024', '12/31/2024'], 'mdy', false],
    [['3.4.2024'], 'dmy', false],
    [['03/04/2024', '05/06/2024'], null, true],
    [['12/31/2024', '31/12/2024', '03/04/2024'], null, true],
    [['2024-01-31', '5 Jan 2024', '04/04/2024'], null, false],
  ])('%j', (cells, order, ambiguous) => {
    expect(profileColumn(cells).dateOrder).toMatchObject({ value: order, ambiguous });
  });

  test('both readings of an undecided cell are shown', () => {
    expect(profileColumn(['03/04/2024']).dateOrder.readings).toEqual([
      { as: 'dmy', example: '03/04/2024', means: '3 April 2024' },
      { as: 'mdy', example: '03/04/2024', means: '4 March 2024' },
    ]);
  });

  test('days as Excel counts them', () => {
    expect(profileColumn(['45292', '45300.5', '']).excelSerials).toBe(true);
    expect(profileColumn(['45292', '12', '900000']).excelSerials).toBe(false);
  });
});

test.each<[string[], 'points' | 'fraction' | null, boolean]>([
  [['40', '0', '100'], 'points', false],
  [['0.4', '1', '0'], 'fraction', false],
  [['0.5', '40'], 'points', false],
  [['0', '1'], null, true],
  [['40%', '0%'], null, false],
])('percents %j', (cells, scale, ambiguous) => {
  expect(profileColumn(cells).percentScale).toMatchObject({ value: scale, ambiguous });
});

test.each<[string, string[]]>([
  ['empty', ['', ' ']],
  ['text', ['Acme', 'Globex 2', 'x']],
  ['integer', ['1', '25', '300']],
  ['number', ['1.5', '2', '1,234.5']],
  ['money', ['$5', '€6', '7']],
  ['percent', ['40%', '5 %', '7']],
  ['date', ['2024-01-31', '5 Jan 2024']],
  ['date-time', ['2024-01-31 14:05', '2024-01-31']],
  ['boolean', ['yes', 'No']],
  ['email', ['a@example.com', 'b@example.com']],
  ['url', ['https://example.com', 'www.example.com']],
  ['phone', ['+49 30 901820', '(555) 123-4567']],
  ['list', ['a;b', 'c;d']],
])('looks like %s', (look, cells) => {
  expect(profileColumn(cells).look).toBe(look);
});

test('currencies beside the amounts are listed', () => {
  expect(profileColumn(['$5', 'EUR 6', '7 €', '8']).currencies).toEqual(['USD', 'EUR']);
});

test('no column makes it throw', () => {
  const cell = string({
    unit: constantFrom('1', '2', '31', '.', ',', '/', '€', '%', ' ', 'k', 'a', '@', ';', '-'),
    maxLength: 10,
  });
  assert(
    property(array(cell, { maxLength: 20 }), (cells) => {
      const profile = profileColumn(cells);
      expect(profile.filled + profile.blank).toBe(cells.length);
      if (profile.decimal.ambiguous) expect(profile.decimal.readings).toHaveLength(2);
      if (profile.dateOrder.ambiguous) expect(profile.dateOrder.readings).toHaveLength(2);
    }),
    { numRuns: 2000 },
  );
});
