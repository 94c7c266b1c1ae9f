import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { deals } from '../../records/schema.ts';
import { stamps } from './columns.ts';

/** A proof of concept that is run with the customer of a deal. */
export const pocs = sqliteTable(
  'pocs',
  {
    id: text('id').primaryKey(),
    dealId: text('deal_id')
      .notNull()
      .references(() => deals.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** What the customer reads first. */
    summary: text('summary').notNull(),
    /** For our eyes only; it never leaves the workspace. */
    internalNote: text('internal_note').notNull(),
    outcome: text('outcome', { enum: ['running', 'won', 'lost', 'cancelled'] }).notNull(),
    outcomeNote: text('outcome_note').notNull(),
    endedOn: text('ended_on'),
    kickoff: text('kickoff').notNull(),
    /** Days of the week on which people work, 1 for Monday: "12345". */
    workingDays: text('working_days').notNull(),
    holidays: text('holidays', { mode: 'json' }).$type<{ day: string; name: string }[]>().notNull(),
    templateId: text('template_id').notNull(),
    templateVersion: integer('template_version').notNull(),
    /** Name, colour and logo on the packet. */
    branding: text('branding', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    signedBy: text('signed_by'),
    signedOn: text('signed_on'),
    ...stamps,
  },
  (t) => [index('pocs_deal').on(t.dealId), index('pocs_outcome').on(t.outcome)],
);

export const ofPoc = {
  pocId: text('poc_id')
    .notNull()
    .references(() => pocs.id, { onDelete: 'cascade' }),
};
