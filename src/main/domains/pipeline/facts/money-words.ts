import { isCurrency, minorDigits } from '../../../platform/money/currencies.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** An amount in whole units as the app writes it: "€12,500", with cents only where there are any. */
export function moneyWords(amount: number, currency: string | null): string {
  if (!Number.isFinite(amount)) return '';
  if (currency === null || !isCurrency(currency)) return `${amount.toLocaleString('en')} ${currency ?? ''}`.trim();
  let format = formats.get(currency);
  if (!format) {
    format = new Intl.NumberFormat('en-US', {
      ...{ style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' },
      maximumFractionDigits: minorDigits(currency),
    });
    formats.set(currency, format);
  }
  return format.format(amount);
}
