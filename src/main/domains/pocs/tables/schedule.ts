import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { dated, line, stamps } from './columns.ts';
import { ofPoc } from './poc.ts';

const statuses = ['not_started', 'in_progress', 'completed', 'blocked'] as const;

export const pocMilestones = sqliteTable(
  'poc_milestones',
  {
    id: text('id').primaryKey(),
    ...ofPoc,
    title: text('title').notNull(),
    note: text('note').notNull(),
    status: text('status', { enum: statuses }).notNull(),
    /** Set when the day it was completed is known. */
    doneOn: text('done_on'),
    ourOwner: text('our_owner'),
    theirOwner: text('their_owner'),
    ...dated,
    ...line,
    ...stamps,
  },
  (t) => [index('poc_milestones_poc').on(t.pocId, t.position)],
);

export const pocPhases = sqliteTable(
  'poc_phases',
  {
    id: text('id').primaryKey(),
    ...ofPoc,
    /** The milestone that is reached when the phase is done. */
    milestoneId: text('milestone_id').references(() => pocMilestones.id, { onDelete: 'set null' }),
    title: text('title').notNull(),
    note: text('note').notNull(),
    ...dated,
    ...line,
    ...stamps,
  },
  (t) => [index('poc_phases_poc').on(t.pocId, t.position), index('poc_phases_milestone').on(t.milestoneId)],
);

export const pocTasks = sqliteTable(
  'poc_tasks',
  {
    id: text('id').primaryKey(),
    ...ofPoc,
    phaseId: text('phase_id')
      .notNull()
      .references(() => pocPhases.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    note: text('note').notNull(),
    internalNote: text('internal_note').notNull(),
    status: text('status', { enum: statuses }).notNull(),
    doneOn: text('done_on'),
    ourOwner: text('our_owner'),
    theirOwner: text('their_owner'),
    ...dated,
    ...line,
    ...stamps,
  },
  (t) => [
    // All that a list of POCs adds up, so that it need not look into the tasks.
    index('poc_tasks_poc').on(t.pocId, t.phaseId, t.status, t.endDay, t.doneOn, t.startDay),
    index('poc_tasks_phase').on(t.phaseId, t.position),
  ],
);
