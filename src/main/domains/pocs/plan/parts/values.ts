import type { PocValue } from '../../../../../contract/pocs/shapes.ts';
import { fromRow, type Part, type RawLine, readLines } from '../part.ts';
import { asIs, body, linkTo, name } from '../take-value.ts';
import { shared, shortText } from './columns.ts';

type Row = RawLine<Omit<PocValue, 'quoteInternal'>> & { quoteInternal: number };

const fields = ['kind', 'said', 'quote', 'quotedFrom', 'activityId', 'confidence', 'quoteInternal'];

export const values: Part<PocValue> = {
  table: 'poc_values',
  word: 'line of the value framework',
  many: 'value framework',
  called: 'said',
  dated: false,
  columns: {
    kind: { column: 'kind', take: asIs, initial: 'challenge' },
    said: { column: 'said', take: name },
    quote: { column: 'quote', take: body, initial: '' },
    quotedFrom: shortText('quoted_from'),
    activityId: { column: 'activity_id', take: linkTo('activities'), initial: null },
    confidence: { column: 'confidence', take: asIs, initial: null },
    /** A quote is ours until somebody says that it may be seen. */
    quoteInternal: { column: 'quote_internal', take: asIs, initial: 1 },
    shared,
  },
  read: (db, where) =>
    readLines<Row>(db, 'poc_values', where, fields).map((row) => ({
      ...fromRow(row),
      quoteInternal: row.quoteInternal === 1,
    })),
};
