import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Facts about the workspace itself: its id, its name, whether it is the sample. */
export const workspaceFacts = sqliteTable('workspace_facts', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});

/** One row per thing that a person, the app, a sync or Claude did. Its changes are the range first..last. */
export const commands = sqliteTable(
  'commands',
  {
    seq: integer('seq').primaryKey(),
    id: text('id').notNull(),
    label: text('label').notNull(),
    actor: text('actor', { enum: ['person', 'app', 'sync', 'claude', 'customer'] }).notNull(),
    actorName: text('actor_name'),
    kind: text('kind', { enum: ['do', 'undo', 'redo'] }).notNull(),
    /** The command that this one undoes or does again. */
    target: integer('target'),
    /** Set while the command is undone. */
    undoneBy: integer('undone_by'),
    at: integer('at').notNull(),
    firstChange: integer('first_change').notNull(),
    lastChange: integer('last_change').notNull(),
    touched: text('touched', { mode: 'json' }).$type<Record<string, number>>().notNull(),
  },
  (t) => [index('commands_id').on(t.id)],
);

export const jobs = sqliteTable(
  'jobs',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    /** A second job with the key of one that is waiting or running is that one. */
    dedupeKey: text('dedupe_key'),
    state: text('state', { enum: ['queued', 'running', 'done', 'failed', 'cancelled'] }).notNull(),
    payload: text('payload', { mode: 'json' }).$type<unknown>().notNull(),
    progressDone: integer('progress_done').notNull(),
    progressTotal: integer('progress_total'),
    result: text('result', { mode: 'json' }).$type<unknown>(),
    error: text('error', { mode: 'json' }).$type<{ code: string; detail: string; remedy: string }>(),
    attempts: integer('attempts').notNull(),
    maxAttempts: integer('max_attempts').notNull(),
    runAfter: integer('run_after').notNull(),
    createdAt: integer('created_at').notNull(),
    startedAt: integer('started_at'),
    finishedAt: integer('finished_at'),
  },
  (t) => [index('jobs_due').on(t.state, t.runAfter), index('jobs_key').on(t.dedupeKey)],
);

/** What left this laptop: one row per thing sent, opened outside or written to a file. */
export const departures = sqliteTable(
  'departures',
  {
    id: text('id').primaryKey(),
    at: integer('at').notNull(),
    kind: text('kind', { enum: ['link', 'file', 'request'] }).notNull(),
    destination: text('destination').notNull(),
    what: text('what').notNull(),
    bytes: integer('bytes'),
  },
  (t) => [index('departures_at').on(t.at)],
);
