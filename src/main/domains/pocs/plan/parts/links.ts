import type { DocLink } from '../../../../../contract/pocs/shapes.ts';
import { fromRow, type Part, type RawLine, readLines } from '../part.ts';
import { address, asIs } from '../take-value.ts';
import { shared, shortText, title } from './columns.ts';

const fields = ['topic', 'title', 'url', 'because', 'origin'];

export const links: Part<DocLink> = {
  table: 'poc_links',
  word: 'docs link',
  many: 'docs links',
  called: 'title',
  dated: false,
  columns: {
    topic: shortText('topic'),
    title,
    url: { column: 'url', take: address },
    because: shortText('because'),
    /** `catalogue` only where the catalogue chose it. */
    origin: { column: 'origin', take: asIs, initial: 'own' },
    shared,
  },
  read: (db, where) => readLines<RawLine<DocLink>>(db, 'poc_links', where, fields).map((row) => fromRow(row)),
};
