import { minorDigits } from '../../../platform/money/currencies.ts';
import { moneyWords as wholeUnits } from '../facts/money-words.ts';

/** An amount of minor units as it is said: €12,500. */
export const moneyWords = (amountMinor: number, currency: string): string =>
  wholeUnits(amountMinor / 10 ** minorDigits(currency), currency);
