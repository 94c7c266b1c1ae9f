import type { Statement } from 'better-sqlite3';
import type { Transaction } from '../../../../platform/ledger/run-command.ts';
import type { Value } from '../wizard/record-values.ts';
import type { BulkTable } from './bulk-tables.ts';
import { type RowInserter, rowInserter } from './row-inserter.ts';

export type Fields = Record<string, Value>;

export type RecordWriter = {
  insert(values: readonly Value[]): void;
  flush(): void;
  /** What a record holds now. */
  read(id: string): Fields | undefined;
  /** Writes what differs, takes away what stands in `emptied`, and says whether anything changed. */
  update(id: string, current: Fields, next: Fields, emptied?: readonly string[]): boolean;
};

/** Adds records of one table in bulk, and changes those that are there field by field. */
export function recordWriter(
  tx: Transaction,
  table: string,
  columns: readonly string[],
  bulk: BulkTable,
): RecordWriter {
  const rows: RowInserter = rowInserter(tx.db, table, columns, { updated_at: tx.now });
  const one = tx.db.prepare<[string], Fields>(`SELECT * FROM "${table}" WHERE id = ?`);
  const updates = new Map<string, Statement>();
  return {
    insert: rows.add,
    flush: rows.flush,
    read(id) {
      const found = one.get(id);
      if (found) return found;
      // It may have come in a row just before.
      rows.flush();
      return one.get(id);
    },
    update(id, current, next, emptied = []) {
      const changed = [
        ...Object.keys(next).filter((column) => next[column] !== null && next[column] !== current[column]),
        ...emptied.filter((column) => current[column] !== null),
      ];
      if (changed.length === 0) return false;
      rows.flush();
      bulk.record();
      const key = changed.join();
      let statement = updates.get(key);
      if (!statement) {
        const sets = changed.map((column) => `"${column}" = ?`).join(', ');
        statement = tx.db.prepare(`UPDATE "${table}" SET ${sets}, updated_at = ? WHERE id = ?`);
        updates.set(key, statement);
      }
      statement.run(...changed.map((column) => next[column] ?? null), tx.now, id);
      return true;
    },
  };
}

/** Tags are added to those that are there; custom values take the place of those of their label. */
export function joined(current: Fields, tags: Value, custom: Value): Fields {
  const next: Fields = {};
  if (typeof tags === 'string') {
    const before = JSON.parse(String(current.tags ?? '[]')) as string[];
    const known = new Set(before.map((tag) => tag.toLowerCase()));
    const fresh = (JSON.parse(tags) as string[]).filter((tag) => !known.has(tag.toLowerCase()));
    if (fresh.length > 0) next.tags = JSON.stringify([...before, ...fresh].slice(0, 50));
  }
  if (typeof custom === 'string') {
    const before = JSON.parse(String(current.custom ?? '{}')) as Record<string, unknown>;
    const given = JSON.parse(custom) as Record<string, unknown>;
    if (Object.keys(given).some((label) => given[label] !== before[label])) {
      next.custom = JSON.stringify({ ...before, ...given });
    }
  }
  return next;
}
