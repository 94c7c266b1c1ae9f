import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { line, stamps } from './columns.ts';
import { ofPoc } from './poc.ts';

/** A technology that the customer runs, proposed by us and confirmed or corrected by them. */
export const pocStack = sqliteTable(
  'poc_stack',
  {
    id: text('id').primaryKey(),
    ...ofPoc,
    /** Keys of the docs catalogue; null for what it does not know. */
    platform: text('platform'),
    framework: text('framework'),
    name: text('name').notNull(),
    note: text('note').notNull(),
    state: text('state', { enum: ['proposed', 'confirmed', 'declined'] }).notNull(),
    confirmedBy: text('confirmed_by'),
    ...line,
    ...stamps,
  },
  (t) => [index('poc_stack_poc').on(t.pocId, t.position)],
);

export const pocLinks = sqliteTable(
  'poc_links',
  {
    id: text('id').primaryKey(),
    ...ofPoc,
    topic: text('topic').notNull(),
    title: text('title').notNull(),
    url: text('url').notNull(),
    because: text('because').notNull(),
    /** catalogue: selected from the stack and criteria, and selected anew; own: added by hand. */
    origin: text('origin', { enum: ['catalogue', 'own'] }).notNull(),
    ...line,
    ...stamps,
  },
  (t) => [index('poc_links_poc').on(t.pocId, t.position)],
);
