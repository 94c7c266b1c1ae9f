import type { Database } from 'better-sqlite3';
import type { CustomField } from '../../../../contract/records/shapes.ts';
import { invalid } from '../../../platform/invalid.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import { insertRow } from '../../../platform/ledger/write-row.ts';
import { cleanLine } from '../../../platform/text/clean-text.ts';
import { listCustomFields, requireField } from './custom-fields.ts';
import { deleteCustomField } from './delete-custom-field.ts';

export type NewCustomField = Pick<CustomField, 'recordKind' | 'label' | 'type' | 'choices'>;

/** `inWorker` takes a field off, as a hundred thousand records may have a value in it. */
export function createCustomFields(
  db: Database,
  ledger: Pick<Ledger, 'command'>,
  inWorker?: (actor: Actor, id: string) => Promise<void>,
) {
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
    async delete(actor: Actor, id: string): Promise<{ ok: true }> {
      requireField(db, id);
      await (inWorker ? inWorker(actor, id) : deleteCustomField(db, ledger.command, actor, id));
      return { ok: true };
    },
  };
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
