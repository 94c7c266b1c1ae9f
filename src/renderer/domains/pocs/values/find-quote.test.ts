import { describe, expect, it } from 'vitest';
import { findQuote } from './find-quote.ts';

const source = 'We went through it.\nToday it takes us  most\nof a day. Today it takes a week.';
const found = (quote: string) => {
  const place = findQuote(source, quote);
  return place && source.slice(place.from, place.to);
};

describe('a quote', () => {
  it.each([
    ['We went through it.', 'We went through it.'],
    ['Today it takes us most of a day.', 'Today it takes us  most\nof a day.'],
    ['Today it takes a week', 'Today it takes a week'],
    ['  through\n it. ', 'through it.'],
  ])('%j is found', (quote, text) => expect(found(quote)).toBe(text));

  it.each([
    'Today it takes us most of the day.',
    'today it takes us',
    'wentthrough',
    'We went through it. And',
    '',
    '  ',
  ])('%j is not', (quote) => expect(found(quote)).toBeNull());

  it('that nearly stands in a long text a thousand times is looked for to the end', () => {
    const long = 'so it is '.repeat(5000);
    expect(findQuote(long, `${'so it is '.repeat(1000)}not`)).toBeNull();
    expect(findQuote(`${long}not`, `${'so it is '.repeat(1000)}not`)).toEqual({ from: 36_000, to: 45_003 });
  });
});
