import { takeApartAmount } from './amount-text.ts';
import { numberShape, shifted } from './number-core.ts';
import { type Parsed, quote } from './parsed.ts';
import { remembered } from './remembered.ts';

/** Whole numbers such as a count of employees. `1,234` and `1.234` both mean 1234 here. */
export function parseInteger(text: string): Parsed<number> {
  if (text.length > 0 && text.length < 10) {
    let value = 0;
    for (let at = 0; at < text.length; at++) {
      const digit = text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) return readInteger(text);
      value = value * 10 + digit;
    }
    return value;
  }
  return readInteger(text);
}

const readInteger = (text: string): Parsed<number> => {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const amount = takeApartAmount(trimmed, 'USD');
  const problem = { problem: `${quote(text)} is not a whole number. Write only digits, such as 250.` };
  if (amount === null || amount.currency !== '') return problem;
  const shape = numberShape(amount.core);
  if (shape.kind === 'wrong') return problem;
  // With a magnitude, `1.234M` is far likelier to have decimals than to be a thousand million.
  const digits = shape.kind === 'either' ? (amount.magnitude > 0 ? shape.point : shape.grouped) : shape.value;
  const behindPoint = digits.digits.slice(digits.digits.length - Math.max(0, digits.fraction - amount.magnitude));
  if (/[1-9]/.test(digits.fraction > amount.magnitude ? behindPoint : '')) return problem;
  const value = shifted(digits, amount.magnitude);
  if (value === null) return { problem: `${quote(text)} is too large a number.` };
  return amount.negative && value !== 0 ? -value : value;
};

export interface PercentFormat {
  /** Whether a bare `0.4` means 40 % (`fraction`) or 0.4 % (`points`). A `%` sign always means points. */
  scale: 'points' | 'fraction' | null;
  lowest?: number;
  highest?: number;
}

/** Reads percents of one column into points: `40%`, `40` and, as fractions, `0.4` all give 40. */
export function percentParser({ scale, lowest = 0, highest = 100 }: PercentFormat): (text: string) => Parsed<number> {
  return remembered((text) => {
    const trimmed = text.normalize('NFKC').trim();
    if (trimmed === '' || trimmed === '-') return null;
    const found = /^([-+]?)\s*(\d{0,12})(?:([.,])(\d{1,15}))?\s*(%|percent|prozent|pct\.?)?$/i.exec(trimmed);
    if (found === null || (found[2] === '' && found[4] === undefined)) {
      return {
        problem: `${quote(text)} is not a percentage. Write a number from ${lowest} to ${highest}, such as 40%.`,
      };
    }
    const bare = Number(`${found[1]}${found[2] || '0'}.${found[4] ?? '0'}`);
    const asPoints = found[5] !== undefined || bare === 0 || scale === 'points';
    if (!asPoints && scale === null && bare <= 1) {
      const readings = [`${tidy(bare)} %`, `${tidy(bare * 100)} %`];
      return {
        problem: `${quote(text)} can mean ${readings.join(' or ')}. Choose how this column writes percentages.`,
        readings,
      };
    }
    const points = tidy(asPoints || scale === null ? bare : bare * 100);
    if (points < lowest || points > highest) {
      return { problem: `${quote(text)} is ${points} %, which is not from ${lowest} to ${highest} %. Correct it.` };
    }
    return points;
  });
}

/** 0.07 × 100 is 7, not 7.000000000000001. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
