import type { Database } from 'better-sqlite3';
import type { Condition } from '../../../../contract/base.ts';
import { notFound } from '../../../platform/app-error.ts';
import type { FindRows } from './find-rows.ts';

type Asked = { id: string; filter?: Condition[] | string; search?: string; sort?: string };
const words = { accounts: 'account', contacts: 'contact', deals: 'deal' };

/** The records on either side of one in a list. */
export function createNeighbours(db: Database, findRows: FindRows, kind: keyof typeof words) {
  const rowOf = db.prepare<[string], number>(`SELECT rowid FROM "${kind}" WHERE id = ?`).pluck();
  const idOf = db.prepare<[number], string>(`SELECT id FROM "${kind}" WHERE rowid = ?`).pluck();
  return ({ id, ...query }: Asked) =>
    findRows({ kind, ...query }, [], (rows) => {
      const row = rowOf.get(id);
      if (row === undefined) throw notFound(words[kind], id);
      const idAt = (place: number): string | null => {
        const at = rows[place];
        return at === undefined ? null : (idOf.get(at) ?? null);
      };
      const place = rows.indexOf(row);
      const [previous, next] = place === -1 ? [null, null] : [idAt(place - 1), idAt(place + 1)];
      return { previous, next, position: place === -1 ? null : place, total: rows.length };
    });
}
