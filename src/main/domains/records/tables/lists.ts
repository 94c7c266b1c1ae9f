import { sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { stamps } from './columns.ts';

export const customFields = sqliteTable('custom_fields', {
  id: text('id').primaryKey(),
  recordKind: text('record_kind', { enum: ['accounts', 'contacts', 'deals'] }).notNull(),
  label: text('label').notNull(),
  type: text('type', { enum: ['text', 'number', 'date', 'choice', 'yes_no'] }).notNull(),
  choices: text('choices', { mode: 'json' }).$type<string[]>().notNull().default(sql`'[]'`),
  position: integer('position').notNull(),
  ...stamps,
});

export const savedViews = sqliteTable('saved_views', {
  id: text('id').primaryKey(),
  recordKind: text('record_kind').notNull(),
  name: text('name').notNull(),
  definition: text('definition', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  position: integer('position').notNull(),
  ...stamps,
});
