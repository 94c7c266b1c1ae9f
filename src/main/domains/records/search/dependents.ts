import type { Database } from 'better-sqlite3';
import type { RecordKind } from '../../../../contract/base.ts';
import { kindNumber } from './kinds.ts';

/** A record whose name changed, or whose account did: others are found by that name too. */
export type Renamed = { table: Named; id: string };
type Named = 'accounts' | 'contacts' | 'deals' | 'stages';

/** What a change of this field calls for: nothing, unless others are found by it. */
export function renamedBy(change: { tbl: string; row: string; op: number; field: string | null }): Renamed[] {
  const { tbl, row, op, field } = change;
  // A record that is new or gone is not pointed at; what pointed at it has changes of its own.
  if (op !== 2 || (field !== 'name' && field !== 'account_id')) return [];
  return isNamed(tbl) ? [{ table: tbl, id: row }] : [];
}

const told = (kind: RecordKind, where: string): string => `SELECT ${kindNumber[kind]}, id FROM ${kind} WHERE ${where}`;
const toldAbout = (where: string): string => `${told('notes', where)} UNION ALL ${told('activities', where)}`;

const dependents: Record<Named, string> = {
  accounts: `${told('contacts', 'account_id = @id')} UNION ALL ${told('deals', 'account_id = @id')} UNION ALL
    ${toldAbout(`account_id = @id OR deal_id IN (SELECT id FROM deals WHERE account_id = @id)
      OR contact_id IN (SELECT id FROM contacts WHERE account_id = @id)`)}`,
  contacts: toldAbout('contact_id = @id'),
  deals: toldAbout('deal_id = @id'),
  stages: told('deals', 'stage_id = @id'),
};

const isNamed = (table: string): table is Named => Object.hasOwn(dependents, table);

/** Queues the records that have to be read again because of a new name; they may be many, so not at once. */
export function queueDependents(db: Database, renamed: readonly Renamed[]): void {
  for (const { table, id } of renamed) {
    db.prepare<[{ id: string }]>(`INSERT OR IGNORE INTO search_pending (kind, id) ${dependents[table]}`).run({ id });
  }
}
