import { assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MoneyFormat, moneyParser } from './parse-money.ts';
import { isProblem } from './parsed.ts';
import { readAmount } from './read-amount.ts';

const open: MoneyFormat = { decimal: null, currency: 'USD' };

test.each<[string, number, string]>([
  ['1200', 120_000, 'USD'],
  ['-12.5', -1250, 'USD'],
  ['-0.01', -1, 'USD'],
  ['.5', 50, 'USD'],
  ['€1.234,50', 123_450, 'EUR'],
  ['1.234,50 €', 123_450, 'EUR'],
  ['$12k', 1_200_000, 'USD'],
  ['1,234.50', 123_450, 'USD'],
  ['(1,200.00)', -120_000, 'USD'],
  ['$(1,200.00)', -120_000, 'USD'],
  ['-$1,200.00', -120_000, 'USD'],
  ['$-1,200.00', -120_000, 'USD'],
  ['1200-', -120_000, 'USD'],
  ['\u22121200', -120_000, 'USD'],
  ['1 234,50 EUR', 123_450, 'EUR'],
  ['1\u00a0234\u202f567,50 €', 123_456_750, 'EUR'],
  ["CHF 1'200.-", 120_000, 'CHF'],
  ['CHF 1’234’567.80', 123_456_780, 'CHF'],
  ['500,-- €', 50_000, 'EUR'],
  ['₹500/-', 50_000, 'INR'],
  ['USD 12.5M', 1_250_000_000, 'USD'],
  ['12.5 Mio. €', 1_250_000_000, 'EUR'],
  ['1,5 Mrd EUR', 150_000_000_000, 'EUR'],
  ['20 TEUR', 2_000_000, 'EUR'],
  ['20k€', 2_000_000, 'EUR'],
  ['₹12,34,567', 123_456_700, 'INR'],
  ['₹ 2.5 lakh', 25_000_000, 'INR'],
  ['1.5 crore INR', 1_500_000_000, 'INR'],
  ['¥1,234,567', 1_234_567, 'JPY'],
  ['JPY 1200.4', 1200, 'JPY'],
  ['KWD 12.3456', 12_346, 'KWD'],
  ['R$ 1.234.567,89', 123_456_789, 'BRL'],
  ['US$ 99.95', 9995, 'USD'],
  ['CAD $99.95', 9995, 'CAD'],
  ['12500.0000000000', 1_250_000, 'USD'],
  ['１２００', 120_000, 'USD'],
  ['0.005', 1, 'USD'],
])('%s', (text, minor, currency) => {
  expect(moneyParser(open)(text)).toEqual({ minor, currency });
});

test.each(['', '   ', '-', '—', 'n/a', 'N/A', 'null'])('blank: “%s”', (text) => {
  expect(moneyParser(open)(text)).toBeNull();
});

test.each([
  'twelve',
  '12-15k',
  '1,23,45',
  '1.2.3',
  '1,200 per month',
  '50%',
  '1200 points',
  '(-5)',
  '5--',
  '€5 $',
  '1e21',
  '99999999999999999',
  '9'.repeat(5000),
  '=1+1',
  '1 2',
])('not an amount: %s', (text) => {
  const read = moneyParser(open)(text);
  expect(isProblem(read) && read.problem).toMatch(/^“.{1,60}” (is|does|can) .+\.$/s);
});

describe('a cell that can mean two things', () => {
  test('is a problem with both readings while the column is undecided', () => {
    expect(moneyParser(open)('1,234')).toEqual({
      problem: '“1,234” can mean 1234 or 1.234. Choose how this column writes its decimals.',
      readings: ['1234', '1.234'],
    });
    expect(moneyParser(open)('€1.234')).toMatchObject({ readings: ['1234', '1.234'] });
  });

  test('is read as the column writes its decimals', () => {
    const dots = moneyParser({ decimal: '.', currency: 'USD' });
    const commas = moneyParser({ decimal: ',', currency: 'EUR' });
    expect([dots('1,234'), dots('1.234'), dots('1.5')]).toMatchObject([
      { minor: 123_400 },
      { minor: 123 },
      { minor: 150 },
    ]);
    expect([commas('1,234'), commas('1.234'), commas('1,5')]).toMatchObject([
      { minor: 123 },
      { minor: 123_400 },
      { minor: 150 },
    ]);
  });

  test('one that contradicts the column is refused', () => {
    expect(moneyParser({ decimal: '.', currency: 'USD' })('12,50')).toEqual({
      problem: '“12,50” does not fit this column, where “.” marks the decimals. Write it like the others.',
    });
  });
});

describe('currencies', () => {
  test('signs shared by several follow the usual currency, else have to be asked', () => {
    expect(moneyParser({ decimal: null, currency: 'CAD' })('$5')).toEqual({ minor: 500, currency: 'CAD' });
    expect(moneyParser({ decimal: null, currency: 'EUR' })('$5')).toEqual({ minor: 500, currency: 'USD' });
    expect(moneyParser({ decimal: null, currency: 'SEK' })('1 234,50 kr')).toEqual({ minor: 123_450, currency: 'SEK' });
    expect(moneyParser(open)('1 234,50 kr')).toMatchObject({ problem: expect.stringContaining('SEK, NOK, DKK, ISK') });
  });

  test('the column beside the amount decides, and must not contradict it', () => {
    const parse = moneyParser(open);
    expect(parse('1200', 'JPY')).toEqual({ minor: 1200, currency: 'JPY' });
    expect(parse('1200.5', 'KWD')).toEqual({ minor: 1_200_500, currency: 'KWD' });
    expect(parse('kr 50', 'NOK')).toEqual({ minor: 5000, currency: 'NOK' });
    expect(parse('€50', 'EUR')).toEqual({ minor: 5000, currency: 'EUR' });
    expect(parse('€50', 'USD')).toMatchObject({ problem: expect.stringContaining('says USD') });
  });
});

test('amounts written for any locale are read back exactly', () => {
  const locales = constantFrom(
    'en-US',
    'de-DE',
    'de-CH',
    'fr-FR',
    'en-IN',
    'sv-SE',
    'pt-BR',
    'pl-PL',
    'en-ZA',
    'ja-JP',
  );
  const currencies = constantFrom('USD', 'EUR', 'JPY', 'KWD', 'INR', 'CHF', 'BRL', 'PLN');
  const styles = constantFrom<Intl.NumberFormatOptions['currencyDisplay'][]>('code', 'symbol');
  assert(
    property(
      integer({ min: -1e12, max: 1e12 }),
      locales,
      currencies,
      styles,
      (minor, locale, currency, currencyDisplay) => {
        const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay });
        const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
        const text = format.format(minor / 10 ** digits);
        const decimal =
          format.formatToParts(1234567.5).find((part) => part.type === 'group')?.value === '.' ? ',' : null;
        const shows = format.formatToParts(0.5).find((part) => part.type === 'decimal')?.value;
        const read = moneyParser({ decimal: decimal ?? (shows === ',' ? ',' : '.'), currency })(text);
        expect(read).toEqual({ minor: minor === 0 ? 0 : minor, currency });
      },
    ),
    { numRuns: 3000 },
  );
});

test('no text makes it throw, and its shortcuts give what a thorough reading gives', () => {
  const unit = constantFrom(
    '1',
    '23',
    '456',
    '0',
    '.',
    ',',
    "'",
    ' ',
    '-',
    '(',
    ')',
    '€',
    '$',
    'k',
    'M',
    'kr',
    'EUR',
    '%',
    '\u00a0',
    'x',
  );
  const decimal = constantFrom<('.' | ',' | null)[]>('.', ',', null);
  assert(
    property(string({ unit, maxLength: 12 }), decimal, (text, each) => {
      const read = moneyParser({ decimal: each, currency: 'EUR' })(text);
      expect(read).toEqual(readAmount(text, 'EUR', each));
      if (read === null || isProblem(read)) return;
      expect(Number.isSafeInteger(read.minor)).toBe(true);
      expect(Object.is(read.minor, -0)).toBe(false);
    }),
    { numRuns: 20_000 },
  );
});
