import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { stamps, tagsAndCustom } from './columns.ts';
import { people } from './people.ts';

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
