import type { Database } from 'better-sqlite3';
import type { FactField } from '../fact-fields.ts';
import type { FactColumn } from '../fact-shapes.ts';
import { type Cell, numberIn, textIn } from './cells.ts';
import { dayStart } from './days.ts';
import { createDictionary, numbersOf } from './dictionary.ts';

export type CustomField = { label: string; type: FactField['type'] };
type Row = { recordKind: 'deals' | 'accounts'; label: string; type: string };

const types: Record<string, FactField['type']> = {
  text: 'text',
  number: 'number',
  date: 'day',
  choice: 'choice',
  yes_no: 'yesNo',
};

/** The fields that a workspace added to deals and accounts. */
export function customFieldsOf(db: Database, kind: 'deals' | 'accounts'): CustomField[] {
  return db
    .prepare<[string], Row>(
      'SELECT record_kind AS recordKind, label, type FROM custom_fields WHERE record_kind = ? ORDER BY position, id',
    )
    .all(kind)
    .map(({ label, type }) => ({ label, type: types[type] ?? 'text' }));
}

/** One custom field of every deal, out of the JSON in which records keep them; each different text is read once. */
export function customColumn(size: number, { label, type }: CustomField, textAt: (index: number) => Cell): FactColumn {
  const read = new Map<string, unknown>();
  const valueAt = (index: number): unknown => {
    const text = textIn(textAt(index));
    if (text === null) return null;
    if (!read.has(text)) read.set(text, valueIn(text, label));
    return read.get(text);
  };
  if (type === 'text' || type === 'choice') {
    const { texts, code } = createDictionary();
    const codes = new Uint32Array(size);
    for (let i = 0; i < size; i++) codes[i] = code(spoken(valueAt(i)));
    return { kind: 'text', codes, texts };
  }
  const values = numbersOf(size);
  for (let i = 0; i < size; i++) {
    const value = valueAt(i);
    if (typeof value === 'number') values[i] = numberIn(value);
    else if (typeof value === 'boolean') values[i] = Number(value);
    else if (type === 'day' && typeof value === 'string') values[i] = dayStart(value);
  }
  return { kind: 'number', values };
}

const spoken = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;

function valueIn(text: string, label: string): unknown {
  try {
    const values: unknown = JSON.parse(text);
    return typeof values === 'object' && values !== null && Object.hasOwn(values, label)
      ? (values as Record<string, unknown>)[label]
      : null;
  } catch {
    // A file that something else wrote: what cannot be read is not known.
    return null;
  }
}
