import type { Database } from 'better-sqlite3';
import type { ByteDictionary } from './byte-dictionary.ts';
import { type Cell, instantIn, textIn } from './cells.ts';
import type { IdTable } from './id-table.ts';
import { codesOfTexts, missingId, numbersOfIds, separator, wholeNumbers } from './packed-values.ts';
import { idsAtOnce, slicesOf } from './slices.ts';

/** Columns of one table, read as whole slices of bytes: each value on its own would take several times as long. */
export type PackedScan = {
  table: string;
  where?: string;
  among?: { column: string; ids: readonly string[] } | null;
  /** Columns of ids, as SQL over the row `t`, and what numbers them; `adds`: one that is new gets a number. */
  ids?: { sql: string; table: IdTable; adds?: boolean }[];
  /** Whole numbers, as SQL; anything else is NaN. */
  numbers?: string[];
  texts?: { sql: string; dictionary: ByteDictionary }[];
  /** Texts of which each is another. */
  names?: string[];
};

/** A slice of rows; of an id that is missing or unknown the number is -1. */
export type Slice = {
  size: number;
  ids: Int32Array[];
  numbers: Float64Array[];
  texts: Uint32Array[];
  names: Cell[][];
};

type Bound = { ids: string; from: number; until: number };

export function packedScan(db: Database, what: PackedScan, visit: (slice: Slice) => void): void {
  const { table, where = '1', among, ids = [], numbers = [], texts = [], names = [] } = what;
  const inSlice = among
    ? `${among.column} IN (SELECT value FROM json_each(@ids))`
    : 't.rowid > @from AND t.rowid <= @until';
  const from = `FROM "${table}" t WHERE ${where} AND ${inSlice} ORDER BY t.rowid`;
  const inner = [
    ...ids.map(({ sql }, i) => `coalesce(${sql}, '${missingId}') AS i${i}`),
    ...numbers.map((sql, i) => `coalesce(${sql}, '') AS n${i}`),
    ...texts.map(({ sql }, i) => `coalesce(${sql}, '') AS t${i}`),
  ];
  const packed = (name: string, between: string) => `CAST(group_concat(${name}, '${between}') AS BLOB)`;
  const outer = [
    'count(*)',
    ...ids.map((_, i) => packed(`i${i}`, '')),
    ...numbers.map((_, i) => packed(`n${i}`, separator)),
    ...texts.map((_, i) => packed(`t${i}`, separator)),
  ];
  const read = db
    .prepare<Bound, Cell[]>(`SELECT ${outer.join(', ')} FROM (SELECT ${['1', ...inner].join(', ')} ${from})`)
    .raw();
  const each = (sql: string) => db.prepare<Bound, Cell>(`SELECT ${sql} ${from}`).pluck();
  const named = names.map(each);

  const take = (bound: Bound) => {
    const row = read.get(bound);
    const size = Number(row?.[0] ?? 0);
    if (!row || size === 0) return;
    // What another program wrote may not fit together; then each value of the slice is read on its own.
    let place = 1;
    visit({
      size,
      ids: ids.map(
        ({ sql, table: known, adds = false }) =>
          numbersOfIds(row[place++], size, known, adds) ??
          Int32Array.from(each(sql).all(bound), (id) =>
            typeof id !== 'string' ? -1 : adds ? known.add(id) : known.find(id),
          ),
      ),
      numbers: numbers.map(
        (sql) => wholeNumbers(row[place++], size) ?? Float64Array.from(each(sql).all(bound), instantIn),
      ),
      texts: texts.map(
        ({ sql, dictionary }) =>
          codesOfTexts(row[place++], size, dictionary) ??
          Uint32Array.from(each(sql).all(bound), (text) => dictionary.code(textIn(text))),
      ),
      names: named.map((statement) => statement.all(bound)),
    });
  };
  if (among) {
    for (let at = 0; at < among.ids.length; at += idsAtOnce) {
      take({ ids: JSON.stringify(among.ids.slice(at, at + idsAtOnce)), from: 0, until: 0 });
    }
    return;
  }
  for (const [after, until] of slicesOf(db, table)) take({ ids: '[]', from: after, until });
}
