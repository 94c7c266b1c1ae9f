import { sql } from 'drizzle-orm';
import { integer, text } from 'drizzle-orm/sqlite-core';

/** Times are UTC instants in milliseconds; a date that a person picked is `YYYY-MM-DD` text. */
export const stamps = {
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
};
export const tagsAndCustom = {
  tags: text('tags', { mode: 'json' }).$type<string[]>().notNull().default(sql`'[]'`),
  custom: text('custom', { mode: 'json' }).$type<Record<string, unknown>>().notNull().default(sql`'{}'`),
};
