import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { activities } from '../../records/schema.ts';
import { line, stamps } from './columns.ts';
import { ofPoc } from './poc.ts';

export const pocCriteria = sqliteTable(
  'poc_criteria',
  {
    id: text('id').primaryKey(),
    ...ofPoc,
    title: text('title').notNull(),
    metric: text('metric').notNull(),
    target: text('target').notNull(),
    actual: text('actual').notNull(),
    howMeasured: text('how_measured').notNull(),
    result: text('result', { enum: ['open', 'passed', 'failed'] }).notNull(),
    /** The customer says that it is met. */
    customerTicked: integer('customer_ticked').notNull(),
    evidenceUrl: text('evidence_url'),
    evidenceNote: text('evidence_note').notNull(),
    ...line,
    ...stamps,
  },
  (t) => [index('poc_criteria_poc').on(t.pocId, t.position)],
);

export const pocValues = sqliteTable(
  'poc_values',
  {
    id: text('id').primaryKey(),
    ...ofPoc,
    kind: text('kind', { enum: ['challenge', 'impact', 'future_state', 'metric', 'requirement'] }).notNull(),
    said: text('said').notNull(),
    quote: text('quote').notNull(),
    quotedFrom: text('quoted_from').notNull(),
    activityId: text('activity_id').references(() => activities.id, { onDelete: 'set null' }),
    /** In percent. */
    confidence: integer('confidence'),
    /** The quote stays with us even where the sentence is shared. */
    quoteInternal: integer('quote_internal').notNull(),
    ...line,
    ...stamps,
  },
  (t) => [index('poc_values_poc').on(t.pocId, t.position), index('poc_values_activity').on(t.activityId)],
);
