import type { Database } from 'better-sqlite3';
import { contactKeys } from './find-duplicates.ts';

type Contact = { id: string; externalId: string | null; email: string | null; accountId: string | null; name: string };

/** Finds contacts by external id, e-mail address, or account and name. */
export function contactFinder(db: Database) {
  const byExternal = new Map<string, string>();
  const byKey = new Map<string, { id: string; claimed: boolean; email: string | null }>();
  const remember = (contact: Contact): void => {
    const { id, externalId, email } = contact;
    if (externalId !== null) byExternal.set(externalId, id);
    for (const key of contactKeys(contact)) {
      const before = byKey.get(key);
      if (!before || before.id === id) byKey.set(key, { id, claimed: externalId !== null, email });
    }
  };
  for (const row of db
    .prepare<[], Contact>(
      'SELECT id, external_id AS externalId, email, account_id AS accountId, name FROM contacts ORDER BY id',
    )
    .iterate()) {
    remember(row);
  }
  return {
    remember,
    find(contact: Omit<Contact, 'id'>): string | undefined {
      const { externalId, email } = contact;
      const claimed = externalId === null ? undefined : byExternal.get(externalId);
      if (claimed !== undefined) return claimed;
      for (const key of contactKeys(contact)) {
        const found = byKey.get(key);
        if (!found || (externalId !== null && found.claimed)) continue;
        // Two people of one name at one company have addresses of their own.
        if (email !== null && found.email !== null && email.toLowerCase() !== found.email.toLowerCase()) continue;
        return found.id;
      }
      return undefined;
    },
  };
}
