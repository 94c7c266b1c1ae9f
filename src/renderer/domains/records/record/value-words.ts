import { formatDay, formatMoney } from '../../../ui/index.ts';

const isMoney = (value: object): value is { amountMinor: number; currency: string } =>
  'amountMinor' in value && 'currency' in value && typeof value.amountMinor === 'number';

const time = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

const timeOr = (text: string): string => (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? time.format(new Date(text)) : text);

/** A value of the ledger for a person to read. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return value.toLocaleString('en-US');
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(value) : timeOr(value);
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(valueWords).join(', ');
  if (isMoney(value)) return formatMoney(value);
  return JSON.stringify(value);
}
