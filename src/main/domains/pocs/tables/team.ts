import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { contacts } from '../../records/schema.ts';
import { line, stamps } from './columns.ts';
import { ofPoc } from './poc.ts';

export const pocTeam = sqliteTable(
  'poc_team',
  {
    id: text('id').primaryKey(),
    ...ofPoc,
    side: text('side', { enum: ['ours', 'theirs'] }).notNull(),
    name: text('name').notNull(),
    role: text('role').notNull(),
    title: text('title').notNull(),
    email: text('email'),
    champion: integer('champion').notNull(),
    contactId: text('contact_id').references(() => contacts.id, { onDelete: 'set null' }),
    ...line,
    ...stamps,
  },
  (t) => [index('poc_team_poc').on(t.pocId, t.position), index('poc_team_contact').on(t.contactId)],
);
