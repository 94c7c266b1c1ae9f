export type Decimal = '.' | ',';

/** A number as its digits and how many of them stand behind the decimal separator. */
export interface Digits {
  digits: string;
  fraction: number;
}

/**
 * What a bare number such as `1.234,50` shows about its separators.
 * - `plain`: no separator, so it shows nothing.
 * - `shows`: it can only be read with this decimal separator.
 * - `either`: `1,234` may be 1234 or 1.234; only other cells of the column can tell.
 * - `wrong`: it cannot be a number with groups of three (or Indian groups) of digits.
 */
export type NumberShape =
  | { kind: 'plain'; value: Digits }
  | { kind: 'shows'; decimal: Decimal; value: Digits }
  | { kind: 'either'; grouped: Digits; point: Digits; separator: Decimal }
  | { kind: 'wrong' };

const wrong: NumberShape = { kind: 'wrong' };

export function numberShape(core: string): NumberShape {
  const unspaced = core.replace(/[\s_]/g, ' ').replace(/[’‘`´]/g, "'");
  if (/^\d+$/.test(unspaced)) return { kind: 'plain', value: { digits: unspaced, fraction: 0 } };
  const dots = unspaced.split('.').length - 1;
  const commas = unspaced.split(',').length - 1;

  if (dots > 0 && commas > 0) {
    const decimal = unspaced.lastIndexOf('.') > unspaced.lastIndexOf(',') ? '.' : ',';
    return split(unspaced, decimal, decimal === '.' ? ',' : '.');
  }
  const separator: Decimal | null = dots > 0 ? '.' : commas > 0 ? ',' : null;
  const spacing = unspaced.includes(' ') ? ' ' : unspaced.includes("'") ? "'" : null;
  if (separator === null) {
    const digits = spacing === null ? null : ungrouped(unspaced, spacing);
    return digits === null ? wrong : { kind: 'plain', value: { digits, fraction: 0 } };
  }
  if (spacing !== null) return split(unspaced, separator, spacing);

  if (dots + commas > 1) {
    const digits = ungrouped(unspaced, separator);
    if (digits === null) return wrong;
    return { kind: 'shows', decimal: separator === '.' ? ',' : '.', value: { digits, fraction: 0 } };
  }
  const [whole = '', fraction = ''] = unspaced.split(separator);
  const point = { digits: whole + fraction, fraction: fraction.length };
  if (fraction.length !== 3 || whole.length > 3 || whole === '' || whole.startsWith('0')) {
    return { kind: 'shows', decimal: separator, value: point };
  }
  return { kind: 'either', separator, grouped: { digits: whole + fraction, fraction: 0 }, point };
}

function split(text: string, decimal: Decimal, grouping: string): NumberShape {
  const at = text.lastIndexOf(decimal);
  const fraction = text.slice(at + 1);
  const whole = ungrouped(text.slice(0, at), grouping);
  if (whole === null || !/^\d*$/.test(fraction)) return wrong;
  return { kind: 'shows', decimal, value: { digits: whole + fraction, fraction: fraction.length } };
}

/** Removes separators that part groups of three, or of two with three at the end as in India. */
function ungrouped(text: string, separator: string): string | null {
  const groups = text.split(separator);
  if (!groups.every((group) => /^\d+$/.test(group))) return null;
  const [first = '', ...rest] = groups;
  const last = rest.at(-1) ?? '';
  const western = rest.every((group) => group.length === 3) && first.length <= 3;
  const indian = last.length === 3 && first.length <= 2 && rest.slice(0, -1).every((group) => group.length === 2);
  return rest.length === 0 || western || indian ? groups.join('') : null;
}

/** The number times ten to the `shift`, rounded half away from zero; null where it is too large to be exact. */
export function shifted({ digits, fraction }: Digits, shift: number): number | null {
  const moved = shift - fraction;
  const significant = digits.replace(/^0+(?=\d)/, '');
  if (moved >= 0) {
    if (significant === '0' || significant === '') return 0;
    if (significant.length + moved > 16) return null;
    return safe(Number(significant + '0'.repeat(moved)));
  }
  const keep = significant.length + moved;
  if (keep > 16) return null;
  const kept = keep > 0 ? Number(significant.slice(0, keep)) : 0;
  const nextDigit = keep < 0 ? '0' : (significant[keep] ?? '0');
  return safe(kept + (nextDigit >= '5' ? 1 : 0));
}

function safe(value: number): number | null {
  return Number.isSafeInteger(value) ? value : null;
}
