const known = new Set(Intl.supportedValuesOf('currency'));
const digits = new Map<string, number>();

export const isCurrency = (code: string): boolean => known.has(code);

/** How many digits a currency has after the point: 2 for EUR, 0 for JPY, 3 for KWD; 2 for what is none. */
export function minorDigits(currency: string): number {
  const remembered = digits.get(currency);
  if (remembered !== undefined) return remembered;
  const found = isCurrency(currency)
    ? (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2)
    : 2;
  digits.set(currency, found);
  return found;
}
