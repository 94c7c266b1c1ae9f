import type { Cell } from './cells.ts';
import { instantIn, textIn } from './cells.ts';
import type { Context } from './context.ts';
import type { NextSteps } from './next-step.ts';

const columns = ['next_form', 'next_what', 'next_kind', 'next_at'] as const;
type Column = (typeof columns)[number];
const idsAtOnce = 500;

/**
 * What was next on deals at moments in the past, from the ledger itself: what stood in a field is what the first later
 * change found there, an undo's changes among them.
 */
export function nextStepsThen({ db, ids, places, asOf }: Context, now: NextSteps): NextSteps {
  const before = new Map<Column, Map<number, Cell>>(columns.map((column) => [column, new Map<number, Cell>()]));
  const indexed = Number(
    db.prepare<[], string>(`SELECT value FROM workspace_facts WHERE key = 'changes_indexed'`).pluck().get() ?? 0,
  );
  const select = 'SELECT c.row, c.field, c.before, m.at FROM';
  const wanted = `m.seq = c.command WHERE c.op = 2 AND c.tbl = 'deals'
     AND c.field IN (${columns.map((column) => `'${column}'`).join(', ')})`;
  const take = (rows: Iterable<[string, Column, Cell, number]>) => {
    for (const [id, field, was, at] of rows) {
      const index = places.find(id);
      const known = before.get(field);
      if (index === -1 || !known || known.has(index) || !(at > (asOf[index] ?? Number.NaN))) continue;
      known.set(index, was);
    }
  };
  const byRow = db.prepare<[string], [string, Column, Cell, number]>(
    `${select} change_rows r CROSS JOIN changes c ON c.seq = r.seq CROSS JOIN commands m ON ${wanted}
     AND r.row IN (SELECT value FROM json_each(?)) ORDER BY c.seq`,
  );
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    take(byRow.raw().iterate(JSON.stringify(ids.slice(from, from + idsAtOnce))));
  }
  // What the index by record has not reached yet is the newest.
  const rest = db.prepare<[number], [string, Column, Cell, number]>(
    `${select} changes c CROSS JOIN commands m ON ${wanted} AND c.seq > ? ORDER BY c.seq`,
  );
  take(rest.raw().iterate(indexed));
  const textAt = (column: Column, i: number, otherwise: string | null): string | null => {
    const known = before.get(column);
    return known?.has(i) ? textIn(known.get(i)) : otherwise;
  };
  return {
    form: (i) => textAt('next_form', i, now.form(i)),
    what: (i) => textAt('next_what', i, now.what(i)),
    kind: (i) => textAt('next_kind', i, now.kind(i)),
    at: (i) => (before.get('next_at')?.has(i) ? instantIn(before.get('next_at')?.get(i)) : now.at(i)),
  };
}
