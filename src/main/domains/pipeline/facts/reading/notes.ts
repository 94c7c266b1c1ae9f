import type { FactColumn, RelatedFacts } from '../fact-shapes.ts';
import { bodyAtMost } from './activity-rows.ts';
import { createByteDictionary } from './byte-dictionary.ts';
import type { Context } from './context.ts';
import { numberColumn, numbersOf } from './dictionary.ts';
import { growingCodes, growingNumbers } from './growing.ts';
import { packedScan } from './packed-scan.ts';

export type NoteRows = RelatedFacts & { lastNoteAt: Float64Array };

/** Notes on the deals in hand that were written by then. */
export function readNotes({ db, places, among, asOf, past, size }: Context, fields: ReadonlySet<string>): NoteRows {
  const deal = growingCodes();
  const writtenAt = growingNumbers();
  const dictionary = createByteDictionary();
  const withBody = fields.has('body');
  const body = growingCodes();
  const last = numbersOf(size);
  packedScan(
    db,
    {
      table: 'notes',
      where: 't.deal_id IS NOT NULL',
      among: among && { column: 't.deal_id', ids: among },
      ids: [{ sql: 't.deal_id', table: places }],
      numbers: ['t.created_at', 't.updated_at'],
      texts: withBody ? [{ sql: `substr(t.body, 1, ${bodyAtMost})`, dictionary }] : [],
    },
    ({ size: rows, ids: [deals], numbers: [created, updated], texts: [bodies] }) => {
      for (let row = 0; row < rows; row++) {
        const index = deals?.[row] ?? -1;
        if (index === -1) continue;
        const seen = asOf[index] ?? Number.NaN;
        const written = created?.[row] ?? Number.NaN;
        const changed = updated?.[row] ?? Number.NaN;
        if (past && !(written <= seen)) continue;
        deal.push(index);
        writtenAt.push(written);
        if (withBody) body.push(bodies?.[row] ?? 0);
        const newest = changed > written && changed <= seen ? changed : written;
        if (newest <= seen && !(newest <= (last[index] ?? Number.NaN))) last[index] = newest;
      }
    },
  );
  const columns = new Map<string, FactColumn>();
  if (fields.has('writtenAt')) columns.set('writtenAt', numberColumn(writtenAt.all()));
  if (withBody) columns.set('body', { kind: 'text', codes: body.all(), texts: dictionary.texts });
  return { size: deal.size(), deal: deal.all(), columns, lastNoteAt: last };
}
