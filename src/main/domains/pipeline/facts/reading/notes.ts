import type { FactColumn, RelatedFacts } from '../fact-shapes.ts';
import { bodyAtMost } from './activity-rows.ts';
import { instantIn } from './cells.ts';
import type { Context } from './context.ts';
import { numberColumn, numbersOf } from './dictionary.ts';
import { growingCodes, growingNumbers, growingTextColumn } from './growing.ts';
import { scan } from './scan.ts';

export type NoteRows = RelatedFacts & { lastNoteAt: Float64Array };

/** Notes on the deals in hand that were written by then. */
export function readNotes({ db, place, among, asOf, past, size }: Context, fields: ReadonlySet<string>): NoteRows {
  const deal = growingCodes();
  const writtenAt = growingNumbers();
  const body = growingTextColumn();
  const withBody = fields.has('body');
  const last = numbersOf(size);
  scan(
    db,
    {
      table: 'notes',
      columns: ['t.deal_id', 't.created_at', 't.updated_at', withBody ? `substr(t.body, 1, ${bodyAtMost})` : 'NULL'],
      where: 't.deal_id IS NOT NULL',
      among: among && { column: 't.deal_id', ids: among },
    },
    ([id, created, updated, text]) => {
      const index = place.get(String(id));
      if (index === undefined) return;
      const seen = asOf[index] ?? Number.NaN;
      const [written, changed] = [instantIn(created), instantIn(updated)];
      if (past && !(written <= seen)) return;
      deal.push(index);
      writtenAt.push(written);
      if (withBody) body.push(text);
      const newest = changed > written && changed <= seen ? changed : written;
      if (newest <= seen && !(newest <= (last[index] ?? Number.NaN))) last[index] = newest;
    },
  );
  const columns = new Map<string, FactColumn>();
  if (fields.has('writtenAt')) columns.set('writtenAt', numberColumn(writtenAt.all()));
  if (withBody) columns.set('body', body.column());
  return { size: deal.size(), deal: deal.all(), columns, lastNoteAt: last };
}
