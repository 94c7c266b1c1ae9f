import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { deals, stages } from '../records/schema.ts';

const stamps = {
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
};
const kind = text('kind', { enum: ['call', 'email', 'meeting', 'task'] });

/** What usually comes next, by the stage that a deal is in and what was just done. Edited in the settings. */
export const stepSuggestions = sqliteTable(
  'step_suggestions',
  {
    id: text('id').primaryKey(),
    /** Null: for any open stage that has none of its own. */
    stageId: text('stage_id').references(() => stages.id, { onDelete: 'cascade' }),
    /** Null: whatever was done before. */
    afterKind: text('after_kind', { enum: ['call', 'email', 'meeting', 'task'] }),
    what: text('what').notNull(),
    kind: kind.notNull(),
    leadDays: integer('lead_days').notNull(),
    /** Minutes after midnight; null for the whole day. */
    atMinutes: integer('at_minutes'),
    position: integer('position').notNull(),
    ...stamps,
  },
  (t) => [index('step_suggestions_stage').on(t.stageId)],
);

/** A next step that another part of the app found reason for. It waits for a person to take it. */
export const stepProposals = sqliteTable(
  'step_proposals',
  {
    id: text('id').primaryKey(),
    dealId: text('deal_id')
      .notNull()
      .references(() => deals.id, { onDelete: 'cascade' }),
    /** Names what it was found from, so that it is not proposed twice: `poc_task:…`. */
    key: text('key').notNull(),
    what: text('what').notNull(),
    kind: kind.notNull(),
    at: integer('at').notNull(),
    zone: text('zone').notNull(),
    allDay: integer('all_day').notNull(),
    evidence: text('evidence', { mode: 'json' }).$type<Record<string, unknown>>(),
    state: text('state', { enum: ['open', 'taken', 'dismissed'] }).notNull(),
    ...stamps,
  },
  (t) => [uniqueIndex('step_proposals_key').on(t.key), index('step_proposals_deal').on(t.dealId, t.state)],
);

/** What has been announced: one row per step and the time it was due at, or per digest. Kept on this laptop's clock. */
export const announcements = sqliteTable(
  'announcements',
  {
    what: text('what').notNull(),
    at: integer('at').notNull(),
    toldAt: integer('told_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.what, t.at] })],
);

/** How the pipeline leaked on a day, by stage and owner. A day on which the app was not open has none. */
export const leakDays = sqliteTable(
  'leak_days',
  {
    day: text('day').notNull(),
    stageId: text('stage_id').notNull(),
    /** Empty for deals without an owner. */
    ownerId: text('owner_id').notNull(),
    open: integer('open').notNull(),
    withoutStep: integer('without_step').notNull(),
    /** Money of the deals without a step, by currency, in minor units. */
    atStake: text('at_stake', { mode: 'json' }).$type<Record<string, number>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.stageId, t.ownerId] })],
);

/** The tables of this domain whose every change the ledger records. */
export const ledgeredTables = [stepSuggestions, stepProposals];
