import { type AmountText, takeApartAmount } from './amount-text.ts';
import { currencyOfSign, minorDigitsOf } from './currencies.ts';
import { type Decimal, type Digits, numberShape, shifted } from './number-core.ts';
import { isProblem, type Parsed, type Problem, quote } from './parsed.ts';
import { remembered } from './remembered.ts';

export interface Money {
  /** In the smallest unit of the currency: cents, or whole yen. */
  minor: number;
  currency: string;
}

export interface MoneyFormat {
  /** Null while it is open how the column writes decimals; then `1,234` is a problem with two readings. */
  decimal: Decimal | null;
  /** For amounts without a currency, and to settle signs such as `$` and `kr`. */
  currency: string;
}

export type MoneyParser = (text: string, rowCurrency?: string | null) => Parsed<Money>;

/** Reads amounts of one column. `rowCurrency` comes from a currency column beside it. */
export function moneyParser(format: MoneyFormat): MoneyParser {
  const decimalCode = (format.decimal ?? '.').charCodeAt(0);
  const digitsByCurrency = remembered(minorDigitsOf);
  const slowByCurrency = remembered((currency: string) =>
    remembered((text: string) => readSlowly(text, currency, format)),
  );
  const slowWithRow = remembered((currency: string) =>
    remembered((text: string) => readForRow(text, currency, format)),
  );

  return (text, rowCurrency) => {
    const currency = rowCurrency || format.currency;
    const minor = plainMinor(text, decimalCode, digitsByCurrency(currency));
    if (minor !== -1) return { minor, currency };
    return rowCurrency ? slowWithRow(rowCurrency)(text) : slowByCurrency(currency)(text);
  };
}

/**
 * The common case in one pass: digits, at most a minus and one decimal separator that cannot be a thousands
 * separator. -1 means that it is anything else (a plain -1 cent is read the slow way too).
 */
function plainMinor(text: string, decimalCode: number, minorDigits: number): number {
  const { length } = text;
  if (length === 0 || length > 15) return -1;
  let at = text.charCodeAt(0) === 45 ? 1 : 0;
  const negative = at === 1;
  if (at === length) return -1;
  let value = 0;
  let pointAt = -1;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) value = value * 10 + code - 48;
    else if (code === decimalCode && pointAt < 0 && at > 0 && at + 1 < length) pointAt = at;
    else return -1;
  }
  const fraction = pointAt < 0 ? 0 : length - 1 - pointAt;
  if (fraction === 3 || fraction > minorDigits) return -1;
  for (let digit = fraction; digit < minorDigits; digit++) value *= 10;
  if (value > Number.MAX_SAFE_INTEGER) return -1;
  return negative && value !== 0 ? -value : value;
}

function readForRow(text: string, rowCurrency: string, format: MoneyFormat): Parsed<Money> {
  const money = readSlowly(text, rowCurrency, format);
  if (money === null || isProblem(money) || money.currency === rowCurrency) return money;
  return {
    problem: `${quote(text)} is in ${money.currency}, but the currency column of this row says ${rowCurrency}. Make them agree.`,
  };
}

function readSlowly(text: string, usualCurrency: string, format: MoneyFormat): Parsed<Money> {
  const trimmed = text.trim();
  if (trimmed === '' || /^[-–—]$|^n\/?a$|^null$/i.test(trimmed)) return null;
  const amount = takeApartAmount(trimmed, usualCurrency);
  if (amount === null) return notAnAmount(text);
  const sign = amount.currency === '' ? { code: usualCurrency } : currencyOfSign(amount.currency, usualCurrency);
  if (sign === null) return notAnAmount(text);
  if (!('code' in sign)) {
    return {
      problem: `“${amount.currency}” in ${quote(text)} can be ${sign.several.join(', ')}. Write the three-letter code, or add a column with the currency.`,
    };
  }
  const digits = readDigits(amount, text, format.decimal);
  if (isProblem(digits)) return digits;
  const minor = shifted(digits, amount.magnitude + minorDigitsOf(sign.code));
  if (minor === null) return { problem: `${quote(text)} is larger than any amount that can be kept.` };
  return { minor: amount.negative && minor !== 0 ? -minor : minor, currency: sign.code };
}

function readDigits({ core }: AmountText, text: string, decimal: Decimal | null): Digits | Problem {
  const shape = numberShape(core);
  switch (shape.kind) {
    case 'wrong':
      return notAnAmount(text);
    case 'plain':
      return shape.value;
    case 'shows':
      if (decimal === null || decimal === shape.decimal) return shape.value;
      return {
        problem: `${quote(text)} does not fit this column, where “${decimal}” marks the decimals. Write it like the others.`,
      };
    case 'either': {
      if (decimal !== null) return decimal === shape.separator ? shape.point : shape.grouped;
      const readings = [shape.grouped.digits, `${core.replace(/[.,]/, '.')}`];
      return {
        problem: `${quote(text)} can mean ${readings.join(' or ')}. Choose how this column writes its decimals.`,
        readings,
      };
    }
  }
}

function notAnAmount(text: string): Problem {
  return {
    problem: `${quote(text)} is not an amount. Write a number, with at most a currency beside it, such as 1200.50 EUR.`,
  };
}
