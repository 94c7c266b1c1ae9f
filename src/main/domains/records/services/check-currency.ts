import { AppError } from '../../../platform/app-error.ts';
import { isCurrency } from '../../../platform/money/currencies.ts';

export function checkCurrency(code: string, field: string): void {
  if (isCurrency(code)) return;
  const message = `"${code}" is not a currency.`;
  throw new AppError('INVALID_INPUT', message, {
    remedy: 'Use an ISO 4217 code such as EUR, USD or JPY.',
    issues: [{ path: `${field}.currency`, message }],
  });
}
