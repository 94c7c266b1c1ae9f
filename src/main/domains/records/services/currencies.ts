import { AppError } from '../../../platform/app-error.ts';

const known = new Set(Intl.supportedValuesOf('currency'));
const decimals = new Map<string, number>();

/** How many digits a currency has after the point: 2 for EUR, 0 for JPY, 3 for KWD. */
export function currencyDecimals(currency: string): number {
  let digits = decimals.get(currency);
  if (digits === undefined) {
    digits = known.has(currency)
      ? (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2)
      : 2;
    decimals.set(currency, digits);
  }
  return digits;
}

export const isCurrency = (code: string): boolean => known.has(code);

export function checkCurrency(code: string, field: string): void {
  if (isCurrency(code)) return;
  const message = `"${code}" is not a currency.`;
  throw new AppError('INVALID_INPUT', message, {
    remedy: 'Use an ISO 4217 code such as EUR, USD or JPY.',
    issues: [{ path: `${field}.currency`, message }],
  });
}
