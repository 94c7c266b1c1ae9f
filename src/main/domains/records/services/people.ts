import type { Database } from 'better-sqlite3';
import type { Page } from '../../../../contract/base.ts';
import type { Person } from '../../../../contract/records/shapes.ts';
import { AppError, notFound } from '../../../platform/app-error.ts';
import { invalid } from '../../../platform/invalid.ts';
import type { Ledger } from '../../../platform/ledger/ledger.ts';
import type { Actor } from '../../../platform/ledger/run-command.ts';
import { insertRow } from '../../../platform/ledger/write-row.ts';
import { cleanLine, cleanOptional } from '../../../platform/text/clean-text.ts';
import { titled } from '../../../platform/text/short-text.ts';
import { instantOf } from '../reading/in-order.ts';

type Row = Omit<Person, 'createdAt' | 'updatedAt'> & { createdAt: number; updatedAt: number };

const select = 'SELECT id, name, email, created_at AS createdAt, updated_at AS updatedAt FROM people';
const toPerson = (row: Row): Person => ({
  ...row,
  createdAt: instantOf(row.createdAt),
  updatedAt: instantOf(row.updatedAt),
});

/** A short list comes whole, as one page. */
export const wholePage = <T>(items: T[]): Page<T> => ({ items, nextCursor: null, total: items.length });

export function createPeople(db: Database, ledger: Ledger) {
  return {
    list: (): Page<Person> =>
      wholePage(db.prepare<[], Row>(`${select} ORDER BY name COLLATE NOCASE, id`).all().map(toPerson)),
    async create(actor: Actor, fields: { name: string; email?: string | null }): Promise<Person> {
      const name = cleanLine(fields.name);
      if (!name) throw invalid('name', 'A person needs a name.');
      const taken = db
        .prepare<[string], { name: string }>('SELECT name FROM people WHERE name = ? COLLATE NOCASE')
        .get(name);
      // Owners are found by name, in imports and over the API, so two people of one name would be mixed up.
      if (taken) {
        throw new AppError('DUPLICATE', `There is already a person called "${taken.name}".`, {
          remedy: 'Use that one, or add something to the name that tells the two apart.',
        });
      }
      const id = await ledger.command({ label: `Add ${titled(name)} to the team`, actor }, (tx) =>
        insertRow(tx.db, 'people', tx.now, { name, email: cleanOptional(fields.email ?? null) }),
      );
      const row = db.prepare<[string], Row>(`${select} WHERE id = ?`).get(id);
      if (!row) throw notFound('person', id);
      return toPerson(row);
    },
  };
}
