import { expect, test } from 'vitest';
import { type Rates, withBase, withoutRate, withRate } from './rates.ts';

const rates: Rates = {
  base: 'USD',
  items: [
    { currency: 'USD', rate: 1 },
    { currency: 'EUR', rate: 1.25 },
    { currency: 'CHF', rate: 1.1 },
  ],
};

test('a rate is set, replaced and taken out; the base has none', () => {
  expect(withRate(rates, 'EUR', 1.3).items).toEqual([
    { currency: 'CHF', rate: 1.1 },
    { currency: 'EUR', rate: 1.3 },
  ]);
  expect(withoutRate(rates, 'EUR').items).toEqual([{ currency: 'CHF', rate: 1.1 }]);
});

test('another base sees the same worths', () => {
  const seen = withBase(rates, 'EUR');
  expect(seen).toEqual({
    base: 'EUR',
    items: [
      { currency: 'CHF', rate: 0.88 },
      { currency: 'USD', rate: 0.8 },
    ],
  });
  expect(withBase(seen, 'USD').items).toEqual([
    { currency: 'CHF', rate: 1.1 },
    { currency: 'EUR', rate: 1.25 },
  ]);
});

test('a base without a rate begins anew', () => {
  expect(withBase(rates, 'JPY')).toEqual({ base: 'JPY', items: [] });
});
