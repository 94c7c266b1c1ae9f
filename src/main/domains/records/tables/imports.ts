import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Remembered column mappings of the import wizard, one per set of headers. */
export const importMappings = sqliteTable('import_mappings', {
  fingerprint: text('fingerprint').primaryKey(),
  recordKind: text('record_kind').notNull(),
  mapping: text('mapping', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  usedAt: integer('used_at').notNull(),
});
