import type { Database } from 'better-sqlite3';
import type { CustomField } from '../../../../contract/records/shapes.ts';
import { notFound } from '../../../platform/app-error.ts';

type Row = Pick<CustomField, 'id' | 'recordKind' | 'label' | 'type' | 'position'> & { choices: string };

const select = `SELECT id, record_kind AS recordKind, label, type, choices, position FROM custom_fields`;
const toField = (row: Row): CustomField => ({ ...row, choices: JSON.parse(row.choices) as string[] });

export function listCustomFields(db: Database, kind?: CustomField['recordKind']): CustomField[] {
  const rows = kind
    ? db.prepare<[string], Row>(`${select} WHERE record_kind = ? ORDER BY position, id`).all(kind)
    : db.prepare<[], Row>(`${select} ORDER BY record_kind, position, id`).all();
  return rows.map(toField);
}

export function requireField(db: Database, id: string): CustomField {
  const row = db.prepare<[string], Row>(`${select} WHERE id = ?`).get(id);
  if (!row) throw notFound('custom field', id);
  return toField(row);
}
