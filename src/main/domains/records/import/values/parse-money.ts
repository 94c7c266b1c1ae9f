import { takeApartAmount } from './amount-text.ts';
import { currencyOfSign, minorDigitsOf } from './currencies.ts';
import type { Decimal } from './number-core.ts';
import { isProblem, type Parsed, type Problem, quote } from './parsed.ts';
import { type Money, readAmount } from './read-amount.ts';
import { remembered } from './remembered.ts';
import { type ScannedAmount, scanAmount } from './scan-amount.ts';

export interface MoneyFormat {
  /** Null while it is open how the column writes decimals; then `1,234` is a problem with two readings. */
  decimal: Decimal | null;
  /** For amounts without a currency, and to settle signs such as `$` and `kr`. */
  currency: string;
}

export type MoneyParser = (text: string, rowCurrency?: string | null) => Parsed<Money>;

/** Reads amounts of one column. `rowCurrency` comes from a currency column beside it. */
export function moneyParser(format: MoneyFormat): MoneyParser {
  const scanned: ScannedAmount = { value: 0, fraction: 0 };
  const minorDigits = remembered(minorDigitsOf);
  const surroundings = remembered((currency: string) => remembered((around: string) => meaningOf(around, currency)));
  const slowly = remembered((currency: string) =>
    remembered((text: string) => readAmount(text, currency, format.decimal)),
  );

  return (text, rowCurrency) => {
    const currency = rowCurrency || format.currency;
    const from = firstDigit(text);
    const to = afterLastDigit(text);
    if (to > 0 && scanAmount(text, from, to, format.decimal, scanned)) {
      const bare = from === 0 && to === text.length;
      const meaning = bare ? noSurroundings : surroundings(currency)(`${text.slice(0, from)}1${text.slice(to)}`);
      const unit = meaning?.currency || currency;
      const zeros = (meaning?.magnitude ?? 0) + minorDigits(unit) - scanned.fraction;
      if (meaning !== null && zeros >= 0 && zeros <= 15 && unit === (rowCurrency || unit)) {
        const minor = scanned.value * 10 ** zeros;
        if (minor <= Number.MAX_SAFE_INTEGER)
          return { minor: meaning.negative && minor !== 0 ? -minor : minor, currency: unit };
      }
    }
    const money = slowly(currency)(text);
    return rowCurrency && money !== null && !isProblem(money) ? forRow(money, text, rowCurrency) : money;
  };
}

const noSurroundings = { negative: false, magnitude: 0, currency: '' };

/** What stands around the digits, shown around a 1. The same few surroundings repeat all down a column. */
function meaningOf(around: string, usual: string): typeof noSurroundings | null {
  const amount = takeApartAmount(around, usual);
  if (amount === null || amount.core !== '1') return null;
  const { negative, magnitude } = amount;
  if (amount.currency === '') return { negative, magnitude, currency: '' };
  const sign = currencyOfSign(amount.currency, usual);
  return sign !== null && 'code' in sign ? { negative, magnitude, currency: sign.code } : null;
}

function firstDigit(text: string): number {
  let at = 0;
  while (at < text.length && !isDigit(text.charCodeAt(at))) at++;
  return at;
}

function afterLastDigit(text: string): number {
  let at = text.length;
  while (at > 0 && !isDigit(text.charCodeAt(at - 1))) at--;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function forRow(money: Money, text: string, rowCurrency: string): Money | Problem {
  if (money.currency === rowCurrency) return money;
  return {
    problem: `${quote(text)} is in ${money.currency}, but the currency column of this row says ${rowCurrency}. Make them agree.`,
  };
}
