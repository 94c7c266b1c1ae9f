import type { Database } from 'better-sqlite3';
import { changeSeqsOf } from '../../../platform/ledger/row-index.ts';
import { nameOf } from '../services/changed-fields.ts';
import { fieldWord } from '../services/labels.ts';
import { isStepMachinery, readableTime } from './next-step-changes.ts';

export type RawChange = { field: string; before: unknown; after: unknown };
export type ReadableChange = { field: string; before: unknown; after: unknown };

const linked: Record<string, 'stages' | 'people' | 'accounts' | 'contacts' | 'deals'> = {
  stage_id: 'stages',
  owner_id: 'people',
  next_owner_id: 'people',
  author_id: 'people',
  account_id: 'accounts',
  contact_id: 'contacts',
  deal_id: 'deals',
};
const amounts: Record<string, string> = { amount_minor: 'amount', annual_revenue_minor: 'annualRevenue' };

/** The column `close_date` as the field `closeDate`. */
export const fieldOfColumn = (column: string): string =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * What the ledger has of a record's columns, as a person would read it: names in place of ids, an amount with
 * its currency, each custom field for itself. `currency` is the one that the record had after these changes.
 */
export function readableChanges(db: Database, changes: RawChange[], currency: unknown): ReadableChange[] {
  const newCurrency = changes.find(({ field }) => field === 'currency');
  const hasAmount = changes.some(({ field }) => field in amounts);
  return inOrder(changes).flatMap((change): ReadableChange[] => {
    const { field, before, after } = change;
    if (isStepMachinery(field)) return [];
    const amount = amounts[field];
    if (amount !== undefined) {
      const oldCurrency = newCurrency ? newCurrency.before : currency;
      return [{ field: fieldWord(amount), before: moneyFrom(before, oldCurrency), after: moneyFrom(after, currency) }];
    }
    if (field === 'currency' && hasAmount) return [];
    if (field === 'custom') return customChanges(before, after);
    if (field === 'kind' || field === 'name' || field === 'body' || field === 'subject') return [change];
    return [
      {
        field: fieldWord(fieldOfColumn(field)),
        before: readable(db, field, before),
        after: readable(db, field, after),
      },
    ];
  });
}

/** What people look for first; SQLite fires the triggers of one row in no order of ours. */
const weighty = [
  'name',
  'kind',
  'subject',
  'stage_id',
  'amount_minor',
  'close_date',
  'owner_id',
  'account_id',
  'next_what',
  'next_at',
];

function inOrder(changes: RawChange[]): RawChange[] {
  const place = ({ field }: RawChange) => (weighty.includes(field) ? weighty.indexOf(field) : weighty.length);
  return changes.toSorted((a, b) => place(a) - place(b) || (a.field < b.field ? -1 : a.field > b.field ? 1 : 0));
}

const moneyFrom = (amountMinor: unknown, currency: unknown) =>
  amountMinor === null || currency === null || currency === undefined ? null : { amountMinor, currency };

function readable(db: Database, column: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  const table = linked[column];
  if (table) return nameOf(db, table, value) ?? nameWhenDeleted(db, value) ?? value;
  if (column === 'tags') return parsed(value);
  if (column === 'next_at') return readableTime(Number(value));
  if (column === 'occurred_at') return new Date(Number(value)).toISOString();
  if (column === 'forecast_category' || column === 'role') return String(value).replaceAll('_', ' ');
  return value;
}

/** A record that is gone is still named in the change that deleted it. */
function nameWhenDeleted(db: Database, id: unknown): string | null {
  if (typeof id !== 'string') return null;
  const read = db.prepare<[number], string | null>(
    `SELECT json_extract(before, '$.name') FROM changes WHERE seq = ? AND op = 3`,
  );
  for (const seq of changeSeqsOf(db, id)) {
    const name = read.pluck().get(seq);
    if (name) return name;
  }
  return null;
}

function customChanges(before: unknown, after: unknown): ReadableChange[] {
  const [old, now] = [recordFrom(before), recordFrom(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((label) => old[label] !== now[label])
    .map((label) => ({ field: label, before: old[label] ?? null, after: now[label] ?? null }));
}

const parsed = (json: unknown): unknown => (typeof json === 'string' ? (JSON.parse(json) as unknown) : null);

function recordFrom(json: unknown): Record<string, unknown> {
  const value = parsed(json);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
