import { blob, index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { deals } from '../records/schema.ts';

const stamps = {
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
};
type Json = Record<string, unknown>;

/** Rules that were made here. */
export const customRules = sqliteTable('custom_rules', {
  /** The id by which the rule is known. */
  id: text('id').primaryKey(),
  spec: text('spec', { mode: 'json' }).$type<Json>().notNull(),
  ...stamps,
});

/** What was changed about a rule, for everybody here or for one person; null: as it was. */
export const ruleOverrides = sqliteTable(
  'rule_overrides',
  {
    id: text('id').primaryKey(),
    ruleId: text('rule_id').notNull(),
    /** Empty: everybody's; else the laptop of whom it is. */
    whose: text('whose').notNull(),
    enabled: integer('enabled'),
    severity: text('severity', { enum: ['critical', 'warning', 'info'] }),
    thresholds: text('thresholds', { mode: 'json' }).$type<Record<string, number>>().notNull(),
    ...stamps,
  },
  (t) => [uniqueIndex('rule_overrides_pair').on(t.ruleId, t.whose)],
);

/** What a rule was after each time that somebody changed it. */
export const ruleVersions = sqliteTable(
  'rule_versions',
  {
    id: text('id').primaryKey(),
    ruleId: text('rule_id').notNull(),
    version: integer('version').notNull(),
    what: text('what').notNull(),
    actorName: text('actor_name'),
    /** Of a custom rule, how it was written; of an override, its layer and values. */
    spec: text('spec', { mode: 'json' }).$type<Json>(),
    override: text('override', { mode: 'json' }).$type<Json>(),
    layer: text('layer', { enum: ['workspace', 'mine'] }),
    ...stamps,
  },
  (t) => [uniqueIndex('rule_versions_of').on(t.ruleId, t.version)],
);

/** A finding that somebody looked at and leaves as it is, for a reason and perhaps for a time. */
export const findingMutes = sqliteTable(
  'finding_mutes',
  {
    id: text('id').primaryKey(),
    dealId: text('deal_id')
      .notNull()
      .references(() => deals.id, { onDelete: 'cascade' }),
    ruleId: text('rule_id').notNull(),
    reason: text('reason').notNull(),
    /** The last day on which it is muted. */
    until: text('until'),
    ...stamps,
  },
  (t) => [uniqueIndex('finding_mutes_pair').on(t.dealId, t.ruleId)],
);

/** What one unit of a currency is worth in the base currency, whose own row says 1 and `base`. */
export const exchangeRates = sqliteTable('exchange_rates', {
  /** ISO 4217. */
  id: text('id').primaryKey(),
  rate: real('rate').notNull(),
  base: integer('base').notNull(),
  ...stamps,
});

export const reviewSchedules = sqliteTable('review_schedules', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** As the person said it. */
  words: text('words').notNull(),
  cron: text('cron').notNull(),
  zone: text('zone').notNull(),
  filter: text('filter', { mode: 'json' }).$type<Json[]>(),
  deliver: text('deliver', { mode: 'json' }).$type<{ mail: string[]; slack: boolean }>().notNull(),
  enabled: integer('enabled').notNull(),
  ...stamps,
});

/** The tables whose every change the ledger records. */
export const ledgeredTables = [customRules, ruleOverrides, ruleVersions, findingMutes, exchangeRates, reviewSchedules];

/** A review that is whole; one that is on its way, or failed, is only a job of the same id. */
export const reviews = sqliteTable(
  'reviews',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    at: integer('at').notNull(),
    tookMs: real('took_ms').notNull(),
    startedBy: text('started_by', { enum: ['person', 'schedule', 'app'] }).notNull(),
    scheduleId: text('schedule_id'),
    scope: text('scope', { mode: 'json' }).$type<Json>().notNull(),
    health: real('health').notNull(),
    deals: integer('deals').notNull(),
    findings: integer('findings').notNull(),
    critical: integer('critical').notNull(),
    counts: text('counts', { mode: 'json' }).$type<Json>().notNull(),
    money: text('money', { mode: 'json' }).$type<Json>().notNull(),
    /** The rules as they were, those that could not be evaluated, and what was usual for deals that were won. */
    rules: text('rules', { mode: 'json' }).$type<Json>().notNull(),
    /** The last change of the ledger that it saw. */
    seq: integer('seq').notNull(),
  },
  (t) => [index('reviews_at').on(t.at)],
);

/** Every deal and every finding of a review, as columns; see snapshot/. Very old ones are let go. */
export const reviewSnapshots = sqliteTable('review_snapshots', {
  reviewId: text('review_id')
    .primaryKey()
    .references(() => reviews.id, { onDelete: 'cascade' }),
  data: blob('data', { mode: 'buffer' }).notNull(),
});

/** Deals that were looked at again, as they were edited after the newest review. */
export const reviewRechecks = sqliteTable(
  'review_rechecks',
  {
    id: text('id').primaryKey(),
    reviewId: text('review_id')
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    dealId: text('deal_id').notNull(),
    at: integer('at').notNull(),
    /** 0: the deal is closed or gone, so nothing is left to find. */
    open: integer('open').notNull(),
    health: real('health').notNull(),
    findings: text('findings', { mode: 'json' }).$type<Json[]>().notNull(),
  },
  (t) => [uniqueIndex('review_rechecks_deal').on(t.reviewId, t.dealId)],
);

/**
 * Each change of what rules look back on, by deal: follows the ledger, whose changes have no index by row. What was
 * undone is taken out again.
 */
export const dealHistory = sqliteTable(
  'deal_history',
  {
    /** The change in the ledger. */
    seq: integer('seq').primaryKey(),
    dealId: text('deal_id').notNull(),
    field: text('field', {
      enum: ['stage_id', 'close_date', 'amount_minor', 'probability', 'forecast_category', 'owner_id'],
    }).notNull(),
    at: integer('at').notNull(),
    before: text('before'),
    after: text('after'),
  },
  (t) => [index('deal_history_deal').on(t.dealId, t.field, t.seq)],
);

/** What the latest backtest of a rule came to. */
export const ruleBacktests = sqliteTable('rule_backtests', {
  ruleId: text('rule_id').primaryKey(),
  at: integer('at').notNull(),
  /** The rule that was tested; another wording needs another test. */
  spec: text('spec', { mode: 'json' }).$type<Json>().notNull(),
  result: text('result', { mode: 'json' }).$type<Json>().notNull(),
});

export const scheduleRuns = sqliteTable(
  'schedule_runs',
  {
    id: text('id').primaryKey(),
    scheduleId: text('schedule_id').notNull(),
    scheduleName: text('schedule_name').notNull(),
    dueAt: integer('due_at').notNull(),
    caughtUp: integer('caught_up').notNull(),
    startedAt: integer('started_at').notNull(),
    finishedAt: integer('finished_at'),
    state: text('state', { enum: ['running', 'done', 'failed'] }).notNull(),
    reviewId: text('review_id'),
    error: text('error', { mode: 'json' }).$type<{ code: string; detail: string; remedy: string }>(),
  },
  (t) => [uniqueIndex('schedule_runs_due').on(t.scheduleId, t.dueAt), index('schedule_runs_started').on(t.startedAt)],
);

/** A report on its way out; sending is a job, and a row stays to say how it went. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    id: text('id').primaryKey(),
    runId: text('run_id')
      .notNull()
      .references(() => scheduleRuns.id, { onDelete: 'cascade' }),
    channel: text('channel', { enum: ['app', 'mail', 'slack'] }).notNull(),
    recipient: text('recipient').notNull(),
    state: text('state', { enum: ['waiting', 'sending', 'sent', 'failed'] }).notNull(),
    attempts: integer('attempts').notNull(),
    nextTryAt: integer('next_try_at'),
    sentAt: integer('sent_at'),
    error: text('error', { mode: 'json' }).$type<{ code: string; detail: string; remedy: string }>(),
    jobId: text('job_id'),
  },
  (t) => [index('deliveries_run').on(t.runId)],
);

/** A look that was taken at a deal. */
export const dealLooks = sqliteTable(
  'deal_looks',
  {
    id: text('id').primaryKey(),
    dealId: text('deal_id')
      .notNull()
      .references(() => deals.id, { onDelete: 'cascade' }),
    at: integer('at').notNull(),
    engine: text('engine', { enum: ['local', 'claude'] }).notNull(),
    model: text('model'),
    content: text('content', { mode: 'json' }).$type<Json>().notNull(),
  },
  (t) => [index('deal_looks_deal').on(t.dealId, t.at)],
);
