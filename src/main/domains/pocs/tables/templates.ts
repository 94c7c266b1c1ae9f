import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { stamps } from './columns.ts';

/** A template of this workspace: one that was made here or a shipped one that was edited. Each version is a row. */
export const pocTemplates = sqliteTable(
  'poc_templates',
  {
    id: text('id').primaryKey(),
    key: text('key').notNull(),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    body: text('body').notNull(),
    retired: integer('retired').notNull(),
    ...stamps,
  },
  (t) => [uniqueIndex('poc_templates_version').on(t.key, t.version)],
);
