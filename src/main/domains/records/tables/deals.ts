import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts.ts';
import { stamps, tagsAndCustom } from './columns.ts';
import { contacts } from './contacts.ts';
import { people } from './people.ts';

export const stages = sqliteTable('stages', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  position: integer('position').notNull(),
  outcome: text('outcome', { enum: ['open', 'won', 'lost'] }).notNull(),
  probability: integer('probability').notNull(),
  ...stamps,
});

/**
 * What a deal stands on: the one thing that is to happen next, or the day on which it is looked at again. It is part
 * of the deal, so that a deal cannot have two. A closed deal keeps it, and has it again when it is reopened.
 */
const nextStep = {
  /** Names this step, so that it is not completed twice. */
  nextId: text('next_id'),
  nextForm: text('next_form', { enum: ['action', 'park'] }),
  /** What is to be done, or why the deal is parked. */
  nextWhat: text('next_what'),
  nextKind: text('next_kind', { enum: ['call', 'email', 'meeting', 'task'] }),
  /** When it is due, or the deal wakes up; for a whole day, the end of it where the person was. */
  nextAt: integer('next_at'),
  nextZone: text('next_zone'),
  nextAllDay: integer('next_all_day'),
  /** Who does it, where that is not the deal's owner. */
  nextOwnerId: text('next_owner_id').references(() => people.id, { onDelete: 'set null' }),
  /** What it came from. */
  nextEvidence: text('next_evidence', { mode: 'json' }).$type<Record<string, unknown>>(),
  /** Since when the deal has stood on this, or on nothing. */
  nextSince: integer('next_since'),
};

export const deals = sqliteTable(
  'deals',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    accountId: text('account_id').references(() => accounts.id, { onDelete: 'set null' }),
    ownerId: text('owner_id').references(() => people.id, { onDelete: 'set null' }),
    stageId: text('stage_id')
      .notNull()
      .references(() => stages.id),
    amountMinor: integer('amount_minor'),
    currency: text('currency'),
    probability: integer('probability'),
    forecastCategory: text('forecast_category', {
      enum: ['omitted', 'pipeline', 'best_case', 'commit', 'closed'],
    }),
    closeDate: text('close_date'),
    source: text('source'),
    lostReason: text('lost_reason'),
    externalId: text('external_id'),
    ...tagsAndCustom,
    ...nextStep,
    ...stamps,
  },
  (t) => [
    index('deals_next').on(t.nextAt).where(sql`${t.nextAt} IS NOT NULL`),
    index('deals_name').on(sql`${t.name} COLLATE NOCASE`),
    index('deals_account').on(t.accountId),
    index('deals_owner').on(t.ownerId),
    index('deals_stage').on(t.stageId),
    index('deals_external').on(t.externalId).where(sql`${t.externalId} IS NOT NULL`),
  ],
);

/** A deal's next step is one thing: an undo that leaves a later one leaves all of it. */
export const nextStepOfDeal = {
  key: deals.nextId.name,
  columns: [
    ...[deals.nextId, deals.nextForm, deals.nextWhat, deals.nextKind, deals.nextAt, deals.nextZone],
    ...[deals.nextAllDay, deals.nextOwnerId, deals.nextEvidence, deals.nextSince],
  ].map(({ name }) => name),
};

export const dealContacts = sqliteTable(
  'deal_contacts',
  {
    id: text('id').primaryKey(),
    dealId: text('deal_id')
      .notNull()
      .references(() => deals.id, { onDelete: 'cascade' }),
    contactId: text('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    ...stamps,
  },
  (t) => [uniqueIndex('deal_contacts_pair').on(t.dealId, t.contactId), index('deal_contacts_contact').on(t.contactId)],
);
