import { type AmountText, takeApartAmount } from './amount-text.ts';
import { currencyOfSign, minorDigitsOf } from './currencies.ts';
import { type Decimal, type Digits, numberShape, shifted } from './number-core.ts';
import { isProblem, type Parsed, type Problem, quote } from './parsed.ts';

export interface Money {
  /** In the smallest unit of the currency: cents, or whole yen. */
  minor: number;
  currency: string;
}

/** Reads one amount the thorough way. `parse-money.ts` only takes shortcuts to the same answer. */
export function readAmount(text: string, usualCurrency: string, decimal: Decimal | null): Parsed<Money> {
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
  const digits = readDigits(amount, text, decimal);
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
