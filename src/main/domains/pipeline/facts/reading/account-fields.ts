import type { FactColumn } from '../fact-shapes.ts';
import { createByteDictionary } from './byte-dictionary.ts';
import type { Context } from './context.ts';
import { textsFromTexts } from './context.ts';
import { numberColumn, numbersOf } from './dictionary.ts';
import { createIdTable } from './id-table.ts';
import { packedScan } from './packed-scan.ts';

/** Where each field is kept, as SQL. */
const columns: Record<string, string> = {
  account: 't.name',
  industry: 't.industry',
  employees: 't.employees',
  country: 't.country',
  accountTags: `nullif(t.tags, '[]')`,
};

export const accountFields = Object.keys(columns);

/** What the accounts of the deals say: the fields asked for, and the text of their custom values. */
export function readAccounts(context: Context, fields: readonly string[], withCustom: boolean) {
  const { db, among, own, size } = context;
  const linked = own.texts('account_id');
  const accounts = createIdTable(linked.texts.length);
  // The number of an account is that of its text, so that deals find it without a look.
  for (const id of linked.texts) accounts.add(id ?? '');
  const read = [...fields.filter((field) => field !== 'employees'), ...(withCustom ? ['custom'] : [])].map((field) => ({
    field,
    sql: field === 'custom' ? `nullif(t.custom, '{}')` : (columns[field] ?? 'NULL'),
    dictionary: createByteDictionary(),
    codes: new Uint32Array(linked.texts.length),
  }));
  const employees = fields.includes('employees') ? numbersOf(linked.texts.length) : null;
  packedScan(
    db,
    {
      table: 'accounts',
      among: among && { column: 't.id', ids: linked.texts.filter((id) => id !== null) },
      ids: [{ sql: 't.id', table: accounts }],
      numbers: employees ? ['t.employees'] : [],
      texts: read,
    },
    ({ size: rows, ids: [places], numbers: [heads], texts }) => {
      for (let row = 0; row < rows; row++) {
        const place = places?.[row] ?? -1;
        if (place <= 0) continue;
        if (employees) employees[place] = heads?.[row] ?? Number.NaN;
        for (let k = 0; k < read.length; k++) {
          const column = read[k];
          if (column) column.codes[place] = texts[k]?.[row] ?? 0;
        }
      }
    },
  );
  const found = new Map<string, FactColumn>();
  for (const { field, codes, dictionary } of read) {
    const ofDeals = new Uint32Array(size);
    for (let i = 0; i < size; i++) ofDeals[i] = codes[linked.codes[i] ?? 0] ?? 0;
    found.set(field, { kind: 'text', codes: ofDeals, texts: dictionary.texts });
  }
  if (employees) {
    const ofDeals = numbersOf(size);
    for (let i = 0; i < size; i++) ofDeals[i] = employees[linked.codes[i] ?? 0] ?? Number.NaN;
    found.set('employees', numberColumn(ofDeals));
  }
  const custom = found.get('custom');
  found.delete('custom');
  return {
    columns: found,
    customOf: (index: number): string | null =>
      custom?.kind === 'text' ? (custom.texts[custom.codes[index] ?? 0] ?? null) : null,
  };
}

/** The names of owners. */
export function readOwners({ db, own }: Context): FactColumn {
  const names = new Map(db.prepare<[], [string, string]>('SELECT id, name FROM people').raw().all());
  return textsFromTexts(own.texts('owner_id'), (id) => (id === null ? null : names.get(id)));
}
