import type { UndoConflict } from '../../../contract/problem.ts';
import { formatDay } from '../../ui/typing/day.ts';
import { formatMoney } from '../../ui/typing/money.ts';

const FIELDS: Record<string, string> = {
  stage_id: 'Stage',
  owner_id: 'Owner',
  account_id: 'Account',
  deal_id: 'Deal',
  contact_id: 'Contact',
  amount_minor: 'Amount',
  annual_revenue_minor: 'Annual revenue',
  close_date: 'Close date',
};

/** "forecast_category" → "Forecast category". */
export function fieldName(field: string): string {
  if (field === '') return 'The record itself';
  const known = FIELDS[field];
  if (known) return known;
  const words = field
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function plain(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return value.toLocaleString();
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return JSON.stringify(value);
}

/** What the page knows that a change itself does not say. */
export interface Known {
  names: ReadonlyMap<string, string>;
  currency: string | undefined;
}

/** A value as a person would write it; ids are looked up among the names the page knows. */
export function fieldValue(field: string, value: unknown, known: Known): string {
  if (field.endsWith('_minor') && typeof value === 'number') {
    return known.currency ? formatMoney({ amountMinor: value, currency: known.currency }) : 'another amount';
  }
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value);
  if (field.endsWith('_at') && typeof value === 'number') return new Date(value).toLocaleString();
  if (typeof value === 'string') {
    const name = known.names.get(value);
    if (name !== undefined) return name;
    if (field.endsWith('_id')) return 'another record';
    const list = listText(value);
    if (list !== undefined) return list;
  }
  return plain(value);
}

/** Tags and custom fields are kept as JSON text. */
function listText(value: string): string | undefined {
  if (!/^[[{]/.test(value)) return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    if (Array.isArray(parsed)) return parsed.length === 0 ? 'empty' : parsed.map(plain).join(', ');
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    const pairs = Object.entries(parsed).map(([name, each]) => `${name}: ${plain(each)}`);
    return pairs.length === 0 ? 'empty' : pairs.join(', ');
  } catch {
    return undefined;
  }
}

export const conflictKey = ({ table, id, field }: UndoConflict) => `${table} ${id} ${field}`;
