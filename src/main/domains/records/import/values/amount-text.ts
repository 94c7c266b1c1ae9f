import data from '../../../../../../resources/import/currencies.json' with { type: 'json' };
import { currencyOfSign } from './currencies.ts';

/** An amount taken apart: `-$1.2k` is negative, `1.2`, ten to the 3, with the sign `$`. */
export interface AmountText {
  negative: boolean;
  core: string;
  magnitude: number;
  /** The sign, code or word for the currency as written, or an empty text. */
  currency: string;
}

const magnitudes = new Map(
  Object.entries(data.magnitudes).flatMap(([power, words]) =>
    words.split(' ').map((word) => [word, Number(power)] as const),
  ),
);

const corePattern = /(?:\d[\d\s.,'’‘`´_]*\d|\d|[.,]\d+)/;

/** Null where the text is not one number with at most a currency, a magnitude and a minus around it. */
export function takeApartAmount(text: string, usualCurrency: string): AmountText | null {
  if (text.length > 100) return null;
  let rest = text
    .normalize('NFKC')
    .replace(/[\u2212\u2010-\u2015\u2e3a\u2e3b]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  // French Canada writes `1 200 $ US`.
  rest = rest.replace(/\$ (us|ca|au|nz|hk|sg)\b/i, '$$$1');
  let negative = false;
  const inBrackets = /^\((.*)\)$/.exec(rest) ?? /^(\D*)\((\d.*)\)(\D*)$/.exec(rest);
  if (inBrackets !== null) {
    negative = true;
    rest = inBrackets.slice(1).join('');
  }
  // A dash for the missing cents: `1'200.-`, `500,--`, `₹500/-`.
  rest = rest.replace(/(\d)[.,/]-{1,2}(?=\D|$)/, '$1');
  const found = corePattern.exec(rest);
  if (found === null) return null;
  const before = rest.slice(0, found.index);
  const after = rest.slice(found.index + found[0].length);
  if (/\d/.test(after)) return null;
  const minuses = (before + after).split('-').length - 1;
  if (minuses > 1 || (minuses === 1 && negative)) return null;
  const plus = before.includes('+') && minuses === 0 ? before.replace('+', '') : before;

  const words = `${plus.replace('-', ' ')} | ${after.replace('-', ' ')}`.split(' ').filter((word) => word !== '');
  let currency = '';
  let magnitude = 0;
  let isAfter = false;
  for (const word of words) {
    if (word === '|') {
      isAfter = true;
      continue;
    }
    const part = readWord(word, isAfter && magnitude === 0, usualCurrency);
    if (part === null) return null;
    const narrowed = narrower(currency, part.currency, usualCurrency);
    if (narrowed === null) return null;
    currency = narrowed;
    magnitude += part.magnitude;
  }
  return { negative: negative || minuses === 1, core: found[0], magnitude, currency };
}

/** Of two signs around one amount the one that says more, as in `CAD $1,200`; null where they contradict each other. */
function narrower(one: string, other: string, usual: string): string | null {
  if (one === '' || other === '') return one || other;
  const means = (sign: string, given: string) => {
    const known = currencyOfSign(sign, given);
    return known !== null && 'code' in known ? known.code : null;
  };
  const [a, b] = [means(one, usual), means(other, usual)];
  if (a !== null && means(other, a) === a) return one;
  return b !== null && means(one, b) === b ? other : null;
}

/** A magnitude (`k`), a currency (`€`), or both in one word (`k€`, `MEUR`). */
function readWord(
  word: string,
  mayBeMagnitude: boolean,
  usual: string,
): { magnitude: number; currency: string } | null {
  const power = mayBeMagnitude ? magnitudes.get(word.toLowerCase()) : undefined;
  if (power !== undefined) return { magnitude: power, currency: '' };
  if (currencyOfSign(word, usual) !== null) return { magnitude: 0, currency: word };
  if (!mayBeMagnitude) return null;
  for (let cut = word.length - 1; cut > 0; cut--) {
    const start = word.slice(0, cut);
    const currency = word.slice(cut);
    // A lone T could be tonnes or trillions, but TEUR is how German books say thousands of euros.
    const partPower = start === 'T' ? 3 : magnitudes.get(start.toLowerCase());
    if (partPower !== undefined && currencyOfSign(currency, usual) !== null) return { magnitude: partPower, currency };
  }
  return null;
}
