import type { Database } from 'better-sqlite3';
import { type TrackedField, trackedFields } from '../../history/tracked-fields.ts';
import { instantIn } from './cells.ts';
import { createDictionary } from './dictionary.ts';
import { growingCodes, growingNumbers } from './growing.ts';
import { scan } from './scan.ts';

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

type Ask = { place: ReadonlyMap<string, number>; among: readonly string[] | null; fields: ReadonlySet<TrackedField> };

export function readHistory(db: Database, { place, among, fields }: Ask): HistoryRows {
  const deal = growingCodes();
  const field = growingCodes();
  const at = growingNumbers();
  const before = growingCodes();
  const after = growingCodes();
  const { texts, code } = createDictionary();
  const wanted = trackedFields.filter((name) => fields.has(name));
  const placeOf = `CASE t.field ${trackedFields.map((name, i) => `WHEN '${name}' THEN ${i}`).join(' ')} END`;
  scan(
    db,
    {
      table: 'deal_history',
      columns: ['t.deal_id', placeOf, 't.at', 't.before', 't.after'],
      where: `t.field IN (${wanted.map((name) => `'${name}'`).join(', ')})`,
      among: among && { column: 't.deal_id', ids: among },
    },
    ([id, which, moment, was, became]) => {
      const index = place.get(String(id));
      if (index === undefined) return;
      deal.push(index);
      field.push(Number(which));
      at.push(instantIn(moment));
      before.push(code(was));
      after.push(code(became));
    },
  );
  return {
    ...{ size: deal.size(), deal: deal.all(), field: field.all() },
    ...{ at: at.all(), before: before.all(), after: after.all(), texts },
  };
}
