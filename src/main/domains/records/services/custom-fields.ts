import type { Database } from 'better-sqlite3';
import type { CustomField } from '../../../../contract/records/shapes.ts';
import { notFound } from '../../../platform/app-error.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import { cleanLine } from './clean-text.ts';
import { invalid } from './invalid.ts';
import { insertRow } from './write-row.ts';

type Row = Pick<CustomField, 'id' | 'recordKind' | 'label' | 'type' | 'position'> & { choices: string };

const select = `SELECT id, record_kind AS recordKind, label, type, choices, position FROM custom_fields`;
const toField = (row: Row): CustomField => ({ ...row, choices: JSON.parse(row.choices) as string[] });

export function listCustomFields(db: Database, kind?: CustomField['recordKind']): CustomField[] {
  const rows = kind
    ? db.prepare<[string], Row>(`${select} WHERE record_kind = ? ORDER BY position, id`).all(kind)
    : db.prepare<[], Row>(`${select} ORDER BY record_kind, position, id`).all();
  return rows.map(toField);
}

export type NewCustomField = Pick<CustomField, 'recordKind' | 'label' | 'type' | 'choices'>;

export function createCustomFields(db: Database, ledger: Ledger) {
  return {
    list: () => listCustomFields(db),
    async create(actor: Actor, given: NewCustomField): Promise<CustomField> {
      const label = cleanLine(given.label);
      const choices = [...new Set(given.choices.map(cleanLine).filter(Boolean))];
      checkDefinition(db, { ...given, label, choices });
      const id = await ledger.command({ label: `Add the field ${label} to ${given.recordKind}`, actor }, (tx) => {
        const last = tx.db
          .prepare<[string], { position: number | null }>(
            'SELECT max(position) AS position FROM custom_fields WHERE record_kind = ?',
          )
          .get(given.recordKind);
        return insertRow(tx.db, 'custom_fields', tx.now, {
          record_kind: given.recordKind,
          label,
          type: given.type,
          choices: JSON.stringify(choices),
          position: (last?.position ?? -1) + 1,
        });
      });
      return requireField(db, id);
    },
    /** Takes the field away together with what records hold in it; undo brings both back. */
    async delete(actor: Actor, id: string): Promise<{ ok: true }> {
      const field = requireField(db, id);
      await ledger.command({ label: `Delete the field ${field.label} of ${field.recordKind}`, actor }, (tx) => {
        const path = `$."${field.label}"`;
        tx.db
          .prepare(
            `UPDATE "${field.recordKind}" SET custom = json_remove(custom, ?), updated_at = ?
             WHERE custom <> '{}' AND json_type(custom, ?) IS NOT NULL`,
          )
          .run(path, tx.now, path);
        tx.db.prepare('DELETE FROM custom_fields WHERE id = ?').run(id);
      });
      return { ok: true };
    },
  };
}

function requireField(db: Database, id: string): CustomField {
  const row = db.prepare<[string], Row>(`${select} WHERE id = ?`).get(id);
  if (!row) throw notFound('custom field', id);
  return toField(row);
}

function checkDefinition(db: Database, { recordKind, label, type, choices }: NewCustomField): void {
  if (!label) throw invalid('label', 'A custom field needs a label.');
  // The label is the key of the value, and SQLite cannot name a key that has one of these in it.
  if (/["\\]/.test(label)) throw invalid('label', 'A label cannot have a quotation mark or a backslash in it.');
  const taken = listCustomFields(db, recordKind).find((field) => field.label.toLowerCase() === label.toLowerCase());
  if (taken)
    throw invalid('label', `There is already a field "${taken.label}" on ${recordKind}.`, 'Choose another label.');
  if (type === 'choice' && choices.length === 0) throw invalid('choices', 'A choice field needs at least one choice.');
}
