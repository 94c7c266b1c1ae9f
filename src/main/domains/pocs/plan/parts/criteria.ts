import type { Criterion } from '../../../../../contract/pocs/shapes.ts';
import { fromRow, type Part, type RawLine, readLines } from '../part.ts';
import { addressOrNull, asIs } from '../take-value.ts';
import { longText, shared, shortText, title } from './columns.ts';

type Row = RawLine<Omit<Criterion, 'customerTicked'>> & { customerTicked: number };

const fields = ['title', 'metric', 'target', 'actual', 'howMeasured', 'result', 'evidenceUrl', 'evidenceNote'];

export const criteria: Part<Criterion> = {
  table: 'poc_criteria',
  word: 'success criterion',
  many: 'success criteria',
  called: 'title',
  dated: false,
  columns: {
    title,
    metric: shortText('metric'),
    target: shortText('target'),
    actual: shortText('actual'),
    howMeasured: shortText('how_measured'),
    result: { column: 'result', take: asIs, initial: 'open' },
    evidenceUrl: { column: 'evidence_url', take: addressOrNull, initial: null },
    evidenceNote: longText('evidence_note'),
    shared,
    /** Only an answer of the customer sets it. */
    customerTicked: { column: 'customer_ticked', take: asIs, initial: 0 },
  },
  read: (db, where) =>
    readLines<Row>(db, 'poc_criteria', where, [...fields, 'customerTicked']).map((row) => ({
      ...fromRow(row),
      customerTicked: row.customerTicked === 1,
    })),
};
