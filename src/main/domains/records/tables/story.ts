import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts.ts';
import { stamps } from './columns.ts';
import { contacts } from './contacts.ts';
import { deals } from './deals.ts';
import { people } from './people.ts';

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
