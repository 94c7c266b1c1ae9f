import type { FactColumn } from '../fact-shapes.ts';
import { type Cell, numberIn } from './cells.ts';
import type { Context } from './context.ts';
import { createDictionary, numbersOf } from './dictionary.ts';
import { scan } from './scan.ts';

/** Where each field is kept. */
const columns: Record<string, string> = {
  account: 'name',
  industry: 'industry',
  employees: 'employees',
  country: 'country',
  accountTags: 'tags',
};

export const accountFields = Object.keys(columns);

/** What the accounts of the deals say: the fields asked for, and the text of their custom values. */
export function readAccounts(context: Context, fields: readonly string[], withCustom: boolean) {
  const { db, among, own, size } = context;
  const linked = own.texts('account_id');
  const placeOf = new Map(linked.texts.flatMap((id, code) => (id === null ? [] : [[id, code] as const])));
  const read = [...fields.map((field) => columns[field] ?? 'name'), ...(withCustom ? ['custom'] : [])];
  const cells = read.map((): Cell[] => []);
  if (read.length > 0) {
    scan(
      db,
      {
        table: 'accounts',
        columns: ['t.id', ...read.map((column) => `t.${column}`)],
        among: among && { column: 't.id', ids: [...placeOf.keys()] },
      },
      (row) => {
        const place = placeOf.get(String(row[0]));
        if (place === undefined) return;
        for (const [i, of] of cells.entries()) of[place] = row[i + 1];
      },
    );
  }
  const byField = new Map(
    fields.map((field, i): [string, FactColumn] => {
      const values = cells[i] ?? [];
      return [field, field === 'employees' ? numbers(values) : texts(values, field === 'accountTags' ? '[]' : '')];
    }),
  );
  const custom = (withCustom ? cells.at(-1) : undefined) ?? [];
  return { columns: byField, customOf: (index: number): Cell => custom[linked.codes[index] ?? 0] };

  function numbers(values: Cell[]): FactColumn {
    const all = numbersOf(size);
    for (let i = 0; i < size; i++) all[i] = numberIn(values[linked.codes[i] ?? 0]);
    return { kind: 'number', values: all };
  }
  function texts(values: Cell[], none: string): FactColumn {
    const dictionary = createDictionary(none);
    const codeOf = Uint32Array.from(linked.texts, (_, code) => dictionary.code(values[code]));
    const codes = linked.codes.map((code) => codeOf[code] ?? 0);
    return { kind: 'text', codes, texts: dictionary.texts };
  }
}

/** The names of owners. */
export function readOwners({ db, own }: Context): FactColumn {
  const linked = own.texts('owner_id');
  const names = new Map(db.prepare<[], [string, string]>('SELECT id, name FROM people').raw().all());
  const dictionary = createDictionary();
  const codeOf = Uint32Array.from(linked.texts, (id) => dictionary.code(id === null ? null : names.get(id)));
  return { kind: 'text', codes: linked.codes.map((code) => codeOf[code] ?? 0), texts: dictionary.texts };
}
