import type { Database } from 'better-sqlite3';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import { requireField } from './custom-fields.ts';
import type { RunCommand } from './run-command.ts';

/** Takes a field away together with what records hold in it; undo brings both back. */
export function deleteCustomField(db: Database, run: RunCommand, actor: Actor, id: string): Promise<void> {
  const field = requireField(db, id);
  return run({ label: `Delete the field ${field.label} of ${field.recordKind}`, actor }, (tx) => {
    const path = `$."${field.label}"`;
    tx.db
      .prepare(
        `UPDATE "${field.recordKind}" SET custom = json_remove(custom, ?), updated_at = ?
         WHERE custom <> '{}' AND json_type(custom, ?) IS NOT NULL`,
      )
      .run(path, tx.now, path);
    tx.db.prepare('DELETE FROM custom_fields WHERE id = ?').run(id);
  });
}
