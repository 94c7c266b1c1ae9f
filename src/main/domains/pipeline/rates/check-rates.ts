import { invalid } from '../../../platform/invalid.ts';
import { isCurrency } from '../../../platform/money/currencies.ts';

export type GivenRates = { base: string; items: { currency: string; rate: number }[] };

/** Sums rest on these, so that nothing is guessed: the base is among them with 1, and no currency comes twice. */
export function checkRates({ base, items }: GivenRates): void {
  const seen = new Set<string>();
  for (const [i, { currency }] of items.entries()) {
    if (!isCurrency(currency)) {
      throw invalid(`items.${i}.currency`, `"${currency}" is not a currency.`, 'Use an ISO 4217 code such as EUR.');
    }
    if (seen.has(currency)) {
      throw invalid(`items.${i}.currency`, `${currency} is there twice.`, 'Keep one rate for it.');
    }
    seen.add(currency);
  }
  const place = items.findIndex(({ currency }) => currency === base);
  if (place === -1) {
    throw invalid('base', `The base currency ${base} is not among the rates.`, `Add ${base} with a rate of 1.`);
  }
  if (items[place]?.rate !== 1) {
    throw invalid(
      `items.${place}.rate`,
      `${base} is the base currency, but its rate is ${items[place]?.rate}.`,
      'Set it to 1: the other rates say what one unit of theirs is worth in it.',
    );
  }
}
