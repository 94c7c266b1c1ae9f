import { sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { stamps } from './columns.ts';

/** Two records that a person said are not the same one; `lowId` < `highId`. */
export const keptSeparate = sqliteTable(
  'kept_separate',
  {
    id: text('id').primaryKey(),
    recordKind: text('record_kind').notNull(),
    lowId: text('low_id').notNull(),
    highId: text('high_id').notNull(),
    ...stamps,
  },
  (t) => [uniqueIndex('kept_separate_pair').on(t.lowId, t.highId)],
);
