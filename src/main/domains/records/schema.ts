import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Times are UTC instants in milliseconds; a date that a person picked is `YYYY-MM-DD` text. */
const stamps = {
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
};
const tagsAndCustom = {
  tags: text('tags', { mode: 'json' }).$type<string[]>().notNull().default(sql`'[]'`),
  custom: text('custom', { mode: 'json' }).$type<Record<string, unknown>>().notNull().default(sql`'{}'`),
};

export const people = sqliteTable(
  'people',
  { id: text('id').primaryKey(), name: text('name').notNull(), email: text('email'), ...stamps },
  (t) => [index('people_name').on(sql`${t.name} COLLATE NOCASE`)],
);

export const stages = sqliteTable('stages', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  position: integer('position').notNull(),
  outcome: text('outcome', { enum: ['open', 'won', 'lost'] }).notNull(),
  probability: integer('probability').notNull(),
  ...stamps,
});

export const accounts = sqliteTable(
  'accounts',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    domain: text('domain'),
    website: text('website'),
    industry: text('industry'),
    employees: integer('employees'),
    annualRevenueMinor: integer('annual_revenue_minor'),
    currency: text('currency'),
    country: text('country'),
    city: text('city'),
    phone: text('phone'),
    ownerId: text('owner_id').references(() => people.id, { onDelete: 'set null' }),
    source: text('source'),
    externalId: text('external_id'),
    ...tagsAndCustom,
    ...stamps,
  },
  (t) => [
    index('accounts_name').on(sql`${t.name} COLLATE NOCASE`),
    index('accounts_domain').on(t.domain).where(sql`${t.domain} IS NOT NULL`),
    index('accounts_owner').on(t.ownerId),
    index('accounts_external').on(t.externalId).where(sql`${t.externalId} IS NOT NULL`),
  ],
);

export const contacts = sqliteTable(
  'contacts',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').references(() => accounts.id, { onDelete: 'set null' }),
    name: text('name').notNull(),
    title: text('title'),
    email: text('email'),
    phone: text('phone'),
    ownerId: text('owner_id').references(() => people.id, { onDelete: 'set null' }),
    source: text('source'),
    externalId: text('external_id'),
    ...tagsAndCustom,
    ...stamps,
  },
  (t) => [
    index('contacts_name').on(sql`${t.name} COLLATE NOCASE`),
    index('contacts_email').on(t.email),
    index('contacts_account').on(t.accountId),
    index('contacts_owner').on(t.ownerId),
    index('contacts_external').on(t.externalId).where(sql`${t.externalId} IS NOT NULL`),
  ],
);

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

/** What a note or an activity is about: any of the three, so that it shows on each of them. */
const about = {
  accountId: text('account_id').references(() => accounts.id, { onDelete: 'set null' }),
  contactId: text('contact_id').references(() => contacts.id, { onDelete: 'set null' }),
  dealId: text('deal_id').references(() => deals.id, { onDelete: 'set null' }),
};

export const notes = sqliteTable(
  'notes',
  { id: text('id').primaryKey(), body: text('body').notNull(), authorId: text('author_id'), ...about, ...stamps },
  (t) => [
    index('notes_deal').on(t.dealId).where(sql`${t.dealId} IS NOT NULL`),
    index('notes_account').on(t.accountId).where(sql`${t.accountId} IS NOT NULL`),
    index('notes_contact').on(t.contactId).where(sql`${t.contactId} IS NOT NULL`),
  ],
);

export const activities = sqliteTable(
  'activities',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: ['call', 'meeting', 'email', 'task'] }).notNull(),
    subject: text('subject').notNull(),
    body: text('body'),
    occurredAt: integer('occurred_at').notNull(),
    durationMinutes: integer('duration_minutes'),
    ownerId: text('owner_id').references(() => people.id, { onDelete: 'set null' }),
    /** What the planned step that this was had come from. */
    evidence: text('evidence', { mode: 'json' }).$type<Record<string, unknown>>(),
    ...about,
    ...stamps,
  },
  (t) => [
    index('activities_deal').on(t.dealId, t.occurredAt),
    index('activities_account').on(t.accountId, t.occurredAt),
    index('activities_contact').on(t.contactId, t.occurredAt),
    index('activities_when').on(t.occurredAt),
  ],
);

export const customFields = sqliteTable('custom_fields', {
  id: text('id').primaryKey(),
  recordKind: text('record_kind', { enum: ['accounts', 'contacts', 'deals'] }).notNull(),
  label: text('label').notNull(),
  type: text('type', { enum: ['text', 'number', 'date', 'choice', 'yes_no'] }).notNull(),
  choices: text('choices', { mode: 'json' }).$type<string[]>().notNull().default(sql`'[]'`),
  position: integer('position').notNull(),
  ...stamps,
});

export const savedViews = sqliteTable('saved_views', {
  id: text('id').primaryKey(),
  recordKind: text('record_kind').notNull(),
  name: text('name').notNull(),
  definition: text('definition', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  position: integer('position').notNull(),
  ...stamps,
});

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

/** Remembered column mappings of the import wizard, one per set of headers. */
export const importMappings = sqliteTable('import_mappings', {
  fingerprint: text('fingerprint').primaryKey(),
  recordKind: text('record_kind').notNull(),
  mapping: text('mapping', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  usedAt: integer('used_at').notNull(),
});

/** The tables whose every change the ledger records. */
export const ledgeredTables = [
  people,
  stages,
  accounts,
  contacts,
  deals,
  dealContacts,
  notes,
  activities,
  customFields,
  savedViews,
  keptSeparate,
];
