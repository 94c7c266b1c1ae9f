import { sql } from 'drizzle-orm';
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts.ts';
import { stamps, tagsAndCustom } from './columns.ts';
import { people } from './people.ts';

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
