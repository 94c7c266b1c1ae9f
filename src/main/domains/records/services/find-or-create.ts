import type { Database } from 'better-sqlite3';
import { invalid } from '../../../platform/invalid.ts';
import type { Transaction } from '../../../platform/ledger/run-command.ts';
import { insertRow } from '../../../platform/ledger/write-row.ts';
import { cleanLine } from '../../../platform/text/clean-text.ts';

/** Finds an account or person by name, whatever the case. The oldest wins where several share it. */
function findByName(db: Database, table: 'accounts' | 'people', name: string): string | undefined {
  const found = db
    .prepare<[string], { id: string }>(`SELECT id FROM "${table}" WHERE name = ? COLLATE NOCASE ORDER BY id LIMIT 1`)
    .get(name);
  // SQLite knows case only for ASCII letters.
  if (found || !/[^\p{ASCII}]/u.test(name)) return found?.id;
  const wanted = name.toLowerCase();
  for (const row of db
    .prepare<[], { id: string; name: string }>(`SELECT id, name FROM "${table}" ORDER BY id`)
    .iterate()) {
    if (row.name.toLowerCase() === wanted) return row.id;
  }
  return undefined;
}

export function findOrCreate(tx: Transaction, table: 'accounts' | 'people', given: string): string {
  const field = table === 'accounts' ? 'accountName' : 'ownerName';
  const name = cleanLine(given);
  if (!name) throw invalid(field, `${field}: a name is needed.`);
  return findByName(tx.db, table, name) ?? insertRow(tx.db, table, tx.now, { name });
}

const words = { accounts: 'account', contacts: 'contact', deals: 'deal', people: 'person', stages: 'stage' } as const;

/** Refuses a link to a record that is not there, by the name of the field that holds it. */
export function checkLink(db: Database, table: keyof typeof words, id: string | null, field: string): string | null {
  if (id === null || db.prepare<[string]>(`SELECT 1 FROM "${table}" WHERE id = ?`).get(id)) return id;
  throw invalid(field, `${field}: there is no ${words[table]} with the id "${id}".`, 'Use the id of one that exists.');
}

/** The two ways to name a linked record, by id or by name, as the id. Undefined: the input has neither. */
export function linkFrom(
  tx: Transaction,
  table: 'accounts' | 'people',
  given: { id: string | null | undefined; name: string | undefined; idField: string; nameField: string },
): string | null | undefined {
  if (given.id !== undefined && given.name !== undefined) {
    throw invalid(given.nameField, `Give ${given.idField} or ${given.nameField}, not both.`);
  }
  if (given.name !== undefined) return findOrCreate(tx, table, given.name);
  return given.id === undefined ? undefined : checkLink(tx.db, table, given.id, given.idField);
}
