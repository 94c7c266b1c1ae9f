import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { activities } from '../../records/schema.ts';
import { stamps } from './columns.ts';
import { ofPoc } from './poc.ts';

export const pocCalls = sqliteTable(
  'poc_calls',
  {
    id: text('id').primaryKey(),
    ...ofPoc,
    activityId: text('activity_id')
      .notNull()
      .references(() => activities.id, { onDelete: 'cascade' }),
    ...stamps,
  },
  (t) => [uniqueIndex('poc_calls_pair').on(t.pocId, t.activityId), index('poc_calls_activity').on(t.activityId)],
);

export const pocComments = sqliteTable(
  'poc_comments',
  {
    id: text('id').primaryKey(),
    ...ofPoc,
    /** What it is about: `task`, `milestone`, `criterion`, `stack`, or `poc` itself. */
    onKind: text('on_kind').notNull(),
    onId: text('on_id').notNull(),
    author: text('author').notNull(),
    side: text('side', { enum: ['ours', 'theirs'] }).notNull(),
    body: text('body').notNull(),
    shared: integer('shared').notNull(),
    saidAt: integer('said_at').notNull(),
    ...stamps,
  },
  (t) => [index('poc_comments_poc').on(t.pocId), index('poc_comments_on').on(t.onId)],
);
