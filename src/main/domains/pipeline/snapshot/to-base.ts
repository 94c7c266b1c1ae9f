import { minorDigits } from '../../../platform/money/currencies.ts';
import type { Rates } from '../facts/fact-shapes.ts';

/** An amount in the base currency, in whole minor units; NaN where there is no rate for it. */
export function toBase(amountMinor: number, currency: string | null, { base, rates }: Rates): number {
  const rate = currency !== null && Object.hasOwn(rates, currency) ? rates[currency] : undefined;
  if (rate === undefined || currency === null) return Number.NaN;
  if (currency === base) return amountMinor;
  return Math.round((amountMinor / 10 ** minorDigits(currency)) * rate * 10 ** minorDigits(base));
}
