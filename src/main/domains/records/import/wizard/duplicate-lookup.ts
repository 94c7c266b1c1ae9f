import type { Database } from 'better-sqlite3';
import type { ImportKind } from '../index.ts';
import { type RowValues, type Slot, slotOf } from './record-values.ts';

type Named = { name: string };

/** Names the record that a row would update. Only for the first few rows: each asks the database. */
export function duplicateLookup(db: Database, kind: ImportKind): (values: RowValues) => string | null {
  const byExternal = db.prepare<[string], Named>(`SELECT name FROM "${kind}" WHERE external_id = ? LIMIT 1`);
  const dealByName = db.prepare<[string, string | null, string | null], Named>(
    `SELECT d.name FROM deals d LEFT JOIN accounts a ON a.id = d.account_id
     WHERE d.name = ? COLLATE NOCASE AND a.name IS ? COLLATE NOCASE AND (d.external_id IS NULL OR ? IS NULL) LIMIT 1`,
  );
  const contactByEmail = db.prepare<[string], Named>('SELECT name FROM contacts WHERE email = ? LIMIT 1');
  const contactByName = db.prepare<[string, string | null], Named>(
    `SELECT c.name FROM contacts c LEFT JOIN accounts a ON a.id = c.account_id
     WHERE c.name = ? COLLATE NOCASE AND a.name IS ? COLLATE NOCASE LIMIT 1`,
  );
  const accountBy = db.prepare<[string | null, string], Named>(
    'SELECT name FROM accounts WHERE domain = ? OR name = ? COLLATE NOCASE LIMIT 1',
  );
  return (values) => {
    const at = (slot: Slot): string | null => {
      const value = values[slotOf[slot]];
      return typeof value === 'string' ? value : null;
    };
    const [externalId, name, email] = [at('externalId'), at('name'), at('email')];
    const claimed = externalId === null ? undefined : byExternal.get(externalId);
    if (claimed) return claimed.name;
    if (name === null) return null;
    if (kind === 'deals') return dealByName.get(name, at('accountName'), externalId)?.name ?? null;
    if (kind === 'accounts') return accountBy.get(at('domain'), name)?.name ?? null;
    const sameAddress = email === null ? undefined : contactByEmail.get(email);
    return (sameAddress ?? contactByName.get(name, at('accountName')))?.name ?? null;
  };
}
