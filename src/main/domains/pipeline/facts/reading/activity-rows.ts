import type { FactColumn } from '../fact-shapes.ts';
import { type Cell, instantIn, textIn } from './cells.ts';
import type { Context } from './context.ts';
import { createDictionary } from './dictionary.ts';
import { type GrowingColumn, growingCodes, growingNumbers, growingTextColumn } from './growing.ts';
import { scan } from './scan.ts';

/** Longer texts are read only as far as this. */
export const bodyAtMost = 2000;

/** The activities of the deals in hand, as columns. */
export type ActivityRows = {
  size: number;
  deal: Uint32Array;
  kind: { codes: Uint32Array; texts: (string | null)[] };
  at: Float64Array;
  more: Map<string, FactColumn>;
};

const sources: Record<string, string> = {
  subject: 't.subject',
  body: `substr(t.body, 1, ${bodyAtMost})`,
  contact: 't.contact_id',
};

/** `more`: which of subject, body and contact are read, too. */
export function readActivities({ db, place, among, asOf, past }: Context, more: readonly string[]): ActivityRows {
  const deal = growingCodes();
  const at = growingNumbers();
  const kinds = createDictionary();
  const kind = growingCodes();
  const others = more.map((name): [string, GrowingColumn] => [name, growingTextColumn()]);
  scan(
    db,
    {
      table: 'activities',
      // When it was planned matters only for what was to come at a moment in the past.
      columns: [
        't.deal_id',
        't.kind',
        't.occurred_at',
        past ? 't.created_at' : '0',
        ...more.map((name) => sources[name] ?? 'NULL'),
      ],
      where: 't.deal_id IS NOT NULL',
      among: among && { column: 't.deal_id', ids: among },
    },
    (row) => {
      const index = place.get(String(row[0]));
      if (index === undefined) return;
      const moment = instantIn(row[2]);
      const seen = asOf[index] ?? Number.NaN;
      if (past && moment > seen && !(instantIn(row[3]) <= seen)) return;
      deal.push(index);
      kind.push(kinds.code(row[1]));
      at.push(moment);
      for (let i = 0; i < others.length; i++) others[i]?.[1].push(row[i + 4]);
    },
  );
  return {
    size: deal.size(),
    deal: deal.all(),
    kind: { codes: kind.all(), texts: kinds.texts },
    at: at.all(),
    more: new Map(others.map(([name, column]) => [name, column.column()])),
  };
}

/** Tags of the contacts that have any, by their id. */
export function tagsOfContacts({ db }: Pick<Context, 'db'>): Map<string, string> {
  const rows = db.prepare<[], [Cell, Cell]>(`SELECT id, tags FROM contacts WHERE tags <> '[]'`).raw().all();
  return new Map(
    rows.flatMap(([id, tags]) => {
      const [who, text] = [textIn(id), textIn(tags)];
      return who === null || text === null ? [] : [[who, text] as const];
    }),
  );
}
