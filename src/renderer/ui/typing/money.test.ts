import { describe, expect, it } from 'vitest';
import { formatAmount, formatMoney, formatMoneyShort, parseMoney } from './money.ts';

describe('parseMoney', () => {
  it.each([
    ['12,500', 'USD', 1_250_000, 'USD'],
    ['€1.234,50', 'USD', 123_450, 'EUR'],
    ['$12k', 'USD', 1_200_000, 'USD'],
    ['$12k', 'CAD', 1_200_000, 'CAD'],
    ['C$5', 'USD', 500, 'CAD'],
    ['12000 EUR', 'USD', 1_200_000, 'EUR'],
    ['chf 10', 'USD', 1_000, 'CHF'],
    ['1500', 'JPY', 1_500, 'JPY'],
    ['1.234', 'KWD', 1_234, 'KWD'],
    ['0.1', 'USD', 10, 'USD'],
    ['1.0050', 'USD', 101, 'USD'],
    ['1.234', 'EUR', 123_400, 'EUR'],
    ['1.25m', 'EUR', 125_000_000, 'EUR'],
    ['2 mio', 'USD', 200_000_000, 'USD'],
  ])('reads %s beside %s', (text, present, amountMinor, currency) => {
    expect(parseMoney(text, present)).toEqual({ value: { amountMinor, currency } });
  });

  it('keeps an empty field empty', () => {
    expect(parseMoney('  ', 'USD')).toEqual({ value: null });
  });

  it('refuses what cannot be kept to the cent, and what is no amount', () => {
    expect(parseMoney('99999999999999999', 'USD')).toEqual({ problem: 'This amount is too large to keep exactly.' });
    expect(parseMoney('ten', 'USD')).toHaveProperty('problem');
  });
});

describe('formatting', () => {
  it('shows cents only where there are any', () => {
    expect(formatMoney({ amountMinor: 18_200_000, currency: 'USD' })).toBe('$182,000');
    expect(formatMoney({ amountMinor: 18_200_050, currency: 'USD' })).toBe('$182,000.50');
    expect(formatAmount({ amountMinor: 1_500, currency: 'JPY' })).toBe('1,500');
  });

  it('shortens sums', () => {
    expect(formatMoneyShort({ amountMinor: 124_000_000, currency: 'USD' })).toBe('$1.24M');
  });

  it('reads back what it wrote', () => {
    const money = { amountMinor: 123_456_789, currency: 'EUR' };
    expect(parseMoney(formatMoney(money), 'USD')).toEqual({ value: money });
    expect(parseMoney(formatAmount(money), 'EUR')).toEqual({ value: money });
  });
});
