import type { Database } from 'better-sqlite3';
import { foldName } from './fold-name.ts';

type Known = { id: string; externalId: string | null; key: string | null };

export type DuplicateFinder = {
  /** The key costs something and is seldom looked at, so it is asked for. */
  find(externalId: string | null, key: () => string | null): string | undefined;
  remember(id: string, externalId: string | null, key: () => string | null): void;
};

/**
 * Finds the record that a row is about: by the id that the other system gave it, else by a key such as account and
 * name. Two records with different external ids are different records, whatever they are called.
 */
export function duplicateFinder(all: () => Iterable<Known>): DuplicateFinder {
  const byExternal = new Map<string, string>();
  /** Records that no other system has claimed. */
  const unclaimed = new Map<string, string>();
  /** Built when the first row without an external id comes: most files have one in each row, or in none. */
  let byKey: Map<string, string> | undefined;
  for (const { id, externalId, key } of all()) {
    if (externalId !== null) byExternal.set(externalId, id);
    else if (key !== null && !unclaimed.has(key)) unclaimed.set(key, id);
  }
  const keys = (): Map<string, string> => {
    if (byKey) return byKey;
    byKey = new Map();
    for (const { id, key } of all()) if (key !== null && !byKey.has(key)) byKey.set(key, id);
    return byKey;
  };
  return {
    find(externalId, key) {
      if (externalId !== null) {
        const found = byExternal.get(externalId);
        if (found !== undefined) return found;
        return unclaimed.size === 0 ? undefined : of(unclaimed, key());
      }
      return of(keys(), key());
    },
    remember(id, externalId, keyOf) {
      if (externalId !== null) byExternal.set(externalId, id);
      if (externalId !== null && byKey === undefined && unclaimed.size === 0) return;
      const key = keyOf();
      if (key === null) return;
      byKey?.set(key, id);
      if (externalId === null) unclaimed.set(key, id);
      else if (unclaimed.get(key) === id) unclaimed.delete(key);
    },
  };
}

const of = (map: ReadonlyMap<string, string>, key: string | null): string | undefined =>
  key === null ? undefined : map.get(key);

/** A deal is known by its account and its name. */
export const dealKey = (accountId: string | null, name: string): string => `${accountId ?? ''} ${foldName(name)}`;

export const dealsIn = (db: Database) =>
  function* (): Generator<Known> {
    const rows = db.prepare<[], { id: string; externalId: string | null; accountId: string | null; name: string }>(
      'SELECT id, external_id AS externalId, account_id AS accountId, name FROM deals ORDER BY id',
    );
    for (const row of rows.iterate()) yield { ...row, key: dealKey(row.accountId, row.name) };
  };

export const accountsIn = (db: Database) =>
  function* (): Generator<Known> {
    const rows = db.prepare<[], { id: string; externalId: string | null }>(
      'SELECT id, external_id AS externalId FROM accounts WHERE external_id IS NOT NULL ORDER BY id',
    );
    for (const row of rows.iterate()) yield { ...row, key: null };
  };

/** A contact is known by its e-mail address, else by its account and name. */
export const contactKeys = (contact: { email: string | null; accountId: string | null; name: string }): string[] => [
  ...(contact.email === null ? [] : [contact.email.toLowerCase()]),
  `${contact.accountId ?? ''} ${foldName(contact.name)}`,
];
