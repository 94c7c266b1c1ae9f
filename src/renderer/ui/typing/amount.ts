/** What typing led to: a value (null is an empty field), or why it could not be read. */
export type Typed<T> = { value: T | null } | { problem: string };

const SCALES: Record<string, number> = { k: 1e3, m: 1e6, mio: 1e6, b: 1e9, bn: 1e9 };

/**
 * Reads a number as people type it: "1,234.50", "1.234,50", "1 234", "12k", "1.2m", "(500)", "-3".
 * One separator with three digits behind it could mean two things; the app writes numbers the American way, so a comma
 * then groups and a point is a decimal, unless there are no three decimals to be had, as in an amount of dollars.
 */
export function parseNumber(text: string, decimals = 6): Typed<number> {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null };
  const problem = { problem: `“${trimmed}” is not a number. Type it like 1,250.50 or 12k.` };
  const match = /^(\()?([-−+]?)([\d.,'’\s]*\d[.,]?)\s*([a-z]*)(\))?$/i.exec(trimmed);
  if (!match) return problem;
  const [, open, sign, digits = '', suffix = '', close] = match;
  if (Boolean(open) !== Boolean(close)) return problem;
  const scale = suffix === '' ? 1 : SCALES[suffix.toLowerCase()];
  const plain = plainDigits(digits.replace(/['’\s]/g, ''), suffix === '' ? decimals : 6);
  if (scale === undefined || plain === undefined) return problem;
  const size = Number(plain) * scale;
  const value = sign === '-' || sign === '−' || open ? -size : size;
  return Number.isFinite(value) ? { value: value === 0 ? 0 : value } : problem;
}

/** Digits with a point for the decimals and no grouping; undefined where the separators make no sense. */
function plainDigits(digits: string, decimals: number): string | undefined {
  const lastComma = digits.lastIndexOf(',');
  const lastPoint = digits.lastIndexOf('.');
  if (lastComma >= 0 && lastPoint >= 0) {
    return lastComma > lastPoint ? ungroup(digits, '.', ',') : ungroup(digits, ',', '.');
  }
  if (lastComma >= 0) return isGrouped(digits, ',') ? digits.replaceAll(',', '') : ungroup(digits, '.', ',');
  const points = digits.split('.').length - 1;
  if (points > 1 || (points === 1 && decimals < 3 && isGrouped(digits, '.'))) {
    return isGrouped(digits, '.') ? digits.replaceAll('.', '') : undefined;
  }
  return digits;
}

function isGrouped(digits: string, separator: string): boolean {
  const [head = '', ...groups] = digits.split(separator);
  return head.length >= 1 && head.length <= 3 && groups.every((group) => group.length === 3);
}

function ungroup(digits: string, group: string, decimal: string): string | undefined {
  const [whole = '', ...fractions] = digits.split(decimal);
  if (fractions.length !== 1) return undefined;
  if (whole.includes(group) && !isGrouped(whole, group)) return undefined;
  return `${whole.replaceAll(group, '')}.${fractions[0] ?? ''}`;
}

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

export const formatNumber = (value: number | null): string => (value === null ? '' : numbers.format(value));
