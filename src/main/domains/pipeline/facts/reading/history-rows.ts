import type { Database } from 'better-sqlite3';
import { type TrackedField, trackedFields } from '../../history/tracked-fields.ts';
import { createByteDictionary } from './byte-dictionary.ts';
import { growingCodes, growingNumbers } from './growing.ts';
import type { IdTable } from './id-table.ts';
import { packedScan } from './packed-scan.ts';

/** The changes of some deals as columns, those of one deal oldest first; what was and what became are texts by number, 0 is none. */
export type HistoryRows = {
  size: number;
  deal: Uint32Array;
  /** The place of its field among `trackedFields`. */
  field: Uint32Array;
  at: Float64Array;
  before: Uint32Array;
  after: Uint32Array;
  texts: (string | null)[];
};

export const fieldPlace = (field: TrackedField): number => trackedFields.indexOf(field);

type Ask = { places: IdTable; among: readonly string[] | null; fields: ReadonlySet<TrackedField> };

export function readHistory(db: Database, { places, among, fields }: Ask): HistoryRows {
  const deal = growingCodes();
  const field = growingCodes();
  const at = growingNumbers();
  const before = growingCodes();
  const after = growingCodes();
  const dictionary = createByteDictionary();
  const wanted = trackedFields.filter((name) => fields.has(name));
  const placeOf = `CASE t.field ${trackedFields.map((name, i) => `WHEN '${name}' THEN ${i}`).join(' ')} END`;
  packedScan(
    db,
    {
      table: 'deal_history',
      where: `t.field IN (${wanted.map((name) => `'${name}'`).join(', ')})`,
      among: among && { column: 't.deal_id', ids: among },
      ids: [{ sql: 't.deal_id', table: places }],
      numbers: [placeOf, 't.at'],
      texts: ['t.before', 't.after'].map((sql) => ({ sql, dictionary })),
    },
    ({ size, ids: [deals], numbers: [which, moments], texts: [was, became] }) => {
      for (let i = 0; i < size; i++) {
        const index = deals?.[i] ?? -1;
        if (index === -1) continue;
        deal.push(index);
        field.push(which?.[i] ?? 0);
        at.push(moments?.[i] ?? Number.NaN);
        before.push(was?.[i] ?? 0);
        after.push(became?.[i] ?? 0);
      }
    },
  );
  return {
    ...{ size: deal.size(), deal: deal.all(), field: field.all() },
    ...{ at: at.all(), before: before.all(), after: after.all(), texts: dictionary.texts },
  };
}
