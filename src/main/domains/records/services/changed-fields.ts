import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import type { FieldChange } from './labels.ts';

/** What of a patch differs from the record, and the new value where a label can say it. */
export function changedFields(db: Database, current: object, patch: object): FieldChange[] {
  const held = new Map<string, unknown>(Object.entries(current));
  return Object.entries(patch)
    .filter(([field, value]) => value !== undefined && !same(held, field, value))
    .map(([field, value]) => ({ field, to: sayable(db, field, value) }));
}

function same(current: Map<string, unknown>, field: string, value: unknown): boolean {
  const held = current.get(field === 'stage' ? 'stageName' : field);
  // These name another record, which is found whatever the case.
  if (field === 'stage' || field === 'accountName' || field === 'ownerName') {
    return typeof held === 'string' && held.toLowerCase() === String(value).toLowerCase();
  }
  if (field === 'custom' && isPlain(held) && isPlain(value)) {
    return Object.entries(value).every(([key, part]) => (held[key] ?? null) === part);
  }
  return isDeepStrictEqual(held, value);
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const named: Record<string, 'stages' | 'people' | 'accounts' | 'contacts' | 'deals'> = {
  stageId: 'stages',
  ownerId: 'people',
  accountId: 'accounts',
  contactId: 'contacts',
  dealId: 'deals',
};
const sayableAsIs = new Set(['name', 'stage', 'accountName', 'ownerName', 'closeDate', 'source', 'kind', 'title']);

export function sayable(db: Database, field: string, value: unknown): string | null {
  const table = named[field];
  if (table) return nameOf(db, table, value);
  if (field === 'probability') return typeof value === 'number' ? `${value}%` : null;
  if (field === 'forecastCategory') return typeof value === 'string' ? value.replaceAll('_', ' ') : null;
  return sayableAsIs.has(field) && typeof value === 'string' ? value : null;
}

export function nameOf(db: Database, table: string, id: unknown): string | null {
  if (typeof id !== 'string') return null;
  return db.prepare<[string], { name: string }>(`SELECT name FROM "${table}" WHERE id = ?`).get(id)?.name ?? null;
}
