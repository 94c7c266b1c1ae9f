import { newId } from '../../../../platform/ids.ts';
import type { Transaction } from '../../../../platform/ledger/run-command.ts';
import type { ImportKind } from '../index.ts';
import type { Value } from '../wizard/record-values.ts';
import type { BulkTable } from './bulk-tables.ts';
import { rowInserter } from './row-inserter.ts';

const links: Record<ImportKind, string> = { accounts: 'account_id', contacts: 'contact_id', deals: 'deal_id' };

/** Descriptions become notes. */
export function noteWriter(tx: Transaction, kind: ImportKind, bulk: BulkTable) {
  const link = links[kind];
  const rows = rowInserter(tx.db, 'notes', ['id', 'body', link, 'created_at'], { updated_at: tx.now });
  const same = tx.db.prepare<[string, string]>(`SELECT 1 FROM notes WHERE "${link}" = ? AND body = ?`);
  return {
    add(id: Value, recordId: string, body: Value, createdAt: number): void {
      rows.add([id ?? newId(tx.now), body, recordId, createdAt]);
    },
    /** Adds it unless the record has such a note already; says whether it did. */
    addIfNew(id: Value, recordId: string, body: Value): boolean {
      if (typeof body !== 'string') return false;
      rows.flush();
      // Without its index each look would read all notes.
      bulk.restore();
      if (same.get(recordId, body)) return false;
      rows.add([id ?? newId(tx.now), body, recordId, tx.now]);
      return true;
    },
    flush: rows.flush,
  };
}
