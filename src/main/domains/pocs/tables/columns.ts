import { integer, text } from 'drizzle-orm/sqlite-core';

export const stamps = {
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
};
/** What every line of a plan has. `shared`: the customer sees it. */
export const line = {
  position: integer('position').notNull(),
  shared: integer('shared').notNull(),
};
/** A date that was picked has no rule; one that follows another date keeps how, and the day it came to. */
export const dated = {
  startRule: text('start_rule', { mode: 'json' }).$type<Record<string, unknown>>(),
  startDay: text('start_day'),
  endRule: text('end_rule', { mode: 'json' }).$type<Record<string, unknown>>(),
  endDay: text('end_day'),
};
