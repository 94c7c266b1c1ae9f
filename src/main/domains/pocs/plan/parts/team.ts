import type { Member } from '../../../../../contract/pocs/shapes.ts';
import { fromRow, type Part, type RawLine, readLines } from '../part.ts';
import { asIs, emailOrNull, linkTo, name } from '../take-value.ts';
import { shared, shortText } from './columns.ts';

type Row = RawLine<Omit<Member, 'champion'>> & { champion: number };

const fields = ['side', 'name', 'role', 'title', 'email', 'champion', 'contactId'];

export const team: Part<Member> = {
  table: 'poc_team',
  word: 'person',
  many: 'team',
  called: 'name',
  dated: false,
  columns: {
    side: { column: 'side', take: asIs, initial: 'theirs' },
    name: { column: 'name', take: name },
    role: shortText('role'),
    title: shortText('title'),
    email: { column: 'email', take: emailOrNull, initial: null },
    champion: { column: 'champion', take: asIs, initial: 0 },
    contactId: { column: 'contact_id', take: linkTo('contacts'), initial: null },
    shared,
  },
  read: (db, where) =>
    readLines<Row>(db, 'poc_team', where, fields).map((row) => ({ ...fromRow(row), champion: row.champion === 1 })),
};
