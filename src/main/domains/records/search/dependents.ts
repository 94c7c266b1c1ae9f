import type { Database } from 'better-sqlite3';
import type { RecordKind } from '../../../../contract/base.ts';
import { kindNumber } from './kinds.ts';

/** A record whose name changed, or whose account did: others are found by that name too. */
export type Renamed = { kind: RecordKind; id: string };

const told = (kind: RecordKind, where: string): string => `SELECT ${kindNumber[kind]}, id FROM ${kind} WHERE ${where}`;
const toldAbout = (where: string): string => `${told('notes', where)} UNION ALL ${told('activities', where)}`;

const dependents: Partial<Record<RecordKind, string>> = {
  accounts: `${told('contacts', 'account_id = ?1')} UNION ALL ${told('deals', 'account_id = ?1')} UNION ALL
    ${toldAbout(`account_id = ?1 OR deal_id IN (SELECT id FROM deals WHERE account_id = ?1)
      OR contact_id IN (SELECT id FROM contacts WHERE account_id = ?1)`)}`,
  contacts: toldAbout('contact_id = ?1'),
  deals: toldAbout('deal_id = ?1'),
};

/** Queues the records that have to be read again because of a new name; they may be many, so not at once. */
export function queueDependents(db: Database, renamed: readonly Renamed[]): void {
  for (const { kind, id } of renamed) {
    const select = dependents[kind];
    if (select) db.prepare<[string]>(`INSERT OR IGNORE INTO search_pending (kind, id) ${select}`).run(id);
  }
}
