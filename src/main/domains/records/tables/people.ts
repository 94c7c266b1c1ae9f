import { sql } from 'drizzle-orm';
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { stamps } from './columns.ts';

export const people = sqliteTable(
  'people',
  { id: text('id').primaryKey(), name: text('name').notNull(), email: text('email'), ...stamps },
  (t) => [index('people_name').on(sql`${t.name} COLLATE NOCASE`)],
);
