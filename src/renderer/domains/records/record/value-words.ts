import { formatDay, formatMoney } from '../../../ui/index.ts';

const isMoney = (value: object): value is { amountMinor: number; currency: string } =>
  'amountMinor' in value && 'currency' in value && typeof value.amountMinor === 'number';

/** A value of the ledger for a person to read. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return value.toLocaleString('en-US');
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(value) : value;
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(valueWords).join(', ');
  if (isMoney(value)) return formatMoney(value);
  return JSON.stringify(value);
}
