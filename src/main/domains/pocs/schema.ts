import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { activities, contacts, deals } from '../records/schema.ts';

const stamps = {
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
};
const statuses = ['not_started', 'in_progress', 'completed', 'blocked'] as const;

/** A proof of concept that is run with the customer of a deal. */
export const pocs = sqliteTable(
  'pocs',
  {
    id: text('id').primaryKey(),
    dealId: text('deal_id')
      .notNull()
      .references(() => deals.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** What the customer reads first. */
    summary: text('summary').notNull(),
    /** For our eyes only; it never leaves the workspace. */
    internalNote: text('internal_note').notNull(),
    outcome: text('outcome', { enum: ['running', 'won', 'lost', 'cancelled'] }).notNull(),
    outcomeNote: text('outcome_note').notNull(),
    endedOn: text('ended_on'),
    kickoff: text('kickoff').notNull(),
    /** Days of the week on which people work, 1 for Monday: "12345". */
    workingDays: text('working_days').notNull(),
    holidays: text('holidays', { mode: 'json' }).$type<{ day: string; name: string }[]>().notNull(),
    templateId: text('template_id').notNull(),
    templateVersion: integer('template_version').notNull(),
    /** Name, colour and logo on the packet. */
    branding: text('branding', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    signedBy: text('signed_by'),
    signedOn: text('signed_on'),
    ...stamps,
  },
  (t) => [index('pocs_deal').on(t.dealId), index('pocs_outcome').on(t.outcome)],
);

const ofPoc = {
  pocId: text('poc_id')
    .notNull()
    .references(() => pocs.id, { onDelete: 'cascade' }),
};
/** What every line of a plan has. `shared`: the customer sees it. */
const line = {
  position: integer('position').notNull(),
  shared: integer('shared').notNull(),
};
/** A date that was picked has no rule; one that follows another date keeps how, and the day it came to. */
const dated = {
  startRule: text('start_rule', { mode: 'json' }).$type<Record<string, unknown>>(),
  startDay: text('start_day'),
  endRule: text('end_rule', { mode: 'json' }).$type<Record<string, unknown>>(),
  endDay: text('end_day'),
};

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

export const pocCriteria = sqliteTable(
  'poc_criteria',
  {
    id: text('id').primaryKey(),
    ...ofPoc,
    title: text('title').notNull(),
    metric: text('metric').notNull(),
    target: text('target').notNull(),
    actual: text('actual').notNull(),
    howMeasured: text('how_measured').notNull(),
    result: text('result', { enum: ['open', 'passed', 'failed'] }).notNull(),
    /** The customer says that it is met. */
    customerTicked: integer('customer_ticked').notNull(),
    evidenceUrl: text('evidence_url'),
    evidenceNote: text('evidence_note').notNull(),
    ...line,
    ...stamps,
  },
  (t) => [index('poc_criteria_poc').on(t.pocId, t.position)],
);

export const pocTeam = sqliteTable(
  'poc_team',
  {
    id: text('id').primaryKey(),
    ...ofPoc,
    side: text('side', { enum: ['ours', 'theirs'] }).notNull(),
    name: text('name').notNull(),
    role: text('role').notNull(),
    title: text('title').notNull(),
    email: text('email'),
    champion: integer('champion').notNull(),
    contactId: text('contact_id').references(() => contacts.id, { onDelete: 'set null' }),
    ...line,
    ...stamps,
  },
  (t) => [index('poc_team_poc').on(t.pocId, t.position), index('poc_team_contact').on(t.contactId)],
);

/** A technology that the customer runs, proposed by us and confirmed or corrected by them. */
export const pocStack = sqliteTable(
  'poc_stack',
  {
    id: text('id').primaryKey(),
    ...ofPoc,
    /** Keys of the docs catalogue; null for what it does not know. */
    platform: text('platform'),
    framework: text('framework'),
    name: text('name').notNull(),
    note: text('note').notNull(),
    state: text('state', { enum: ['proposed', 'confirmed', 'declined'] }).notNull(),
    confirmedBy: text('confirmed_by'),
    ...line,
    ...stamps,
  },
  (t) => [index('poc_stack_poc').on(t.pocId, t.position)],
);

export const pocLinks = sqliteTable(
  'poc_links',
  {
    id: text('id').primaryKey(),
    ...ofPoc,
    topic: text('topic').notNull(),
    title: text('title').notNull(),
    url: text('url').notNull(),
    because: text('because').notNull(),
    /** catalogue: selected from the stack and criteria, and selected anew; own: added by hand. */
    origin: text('origin', { enum: ['catalogue', 'own'] }).notNull(),
    ...line,
    ...stamps,
  },
  (t) => [index('poc_links_poc').on(t.pocId, t.position)],
);

export const pocValues = sqliteTable(
  'poc_values',
  {
    id: text('id').primaryKey(),
    ...ofPoc,
    kind: text('kind', { enum: ['challenge', 'impact', 'future_state', 'metric', 'requirement'] }).notNull(),
    said: text('said').notNull(),
    quote: text('quote').notNull(),
    quotedFrom: text('quoted_from').notNull(),
    activityId: text('activity_id').references(() => activities.id, { onDelete: 'set null' }),
    /** In percent. */
    confidence: integer('confidence'),
    /** The quote stays with us even where the sentence is shared. */
    quoteInternal: integer('quote_internal').notNull(),
    ...line,
    ...stamps,
  },
  (t) => [index('poc_values_poc').on(t.pocId, t.position), index('poc_values_activity').on(t.activityId)],
);

export const pocCalls = sqliteTable(
  'poc_calls',
  {
    id: text('id').primaryKey(),
    ...ofPoc,
    activityId: text('activity_id')
      .notNull()
      .references(() => activities.id, { onDelete: 'cascade' }),
    ...stamps,
  },
  (t) => [uniqueIndex('poc_calls_pair').on(t.pocId, t.activityId), index('poc_calls_activity').on(t.activityId)],
);

export const pocComments = sqliteTable(
  'poc_comments',
  {
    id: text('id').primaryKey(),
    ...ofPoc,
    /** What it is about: `task`, `milestone`, `criterion`, `stack`, or `poc` itself. */
    onKind: text('on_kind').notNull(),
    onId: text('on_id').notNull(),
    author: text('author').notNull(),
    side: text('side', { enum: ['ours', 'theirs'] }).notNull(),
    body: text('body').notNull(),
    shared: integer('shared').notNull(),
    saidAt: integer('said_at').notNull(),
    ...stamps,
  },
  (t) => [index('poc_comments_poc').on(t.pocId), index('poc_comments_on').on(t.onId)],
);

/** A template of this workspace: one that was made here or a shipped one that was edited. Each version is a row. */
export const pocTemplates = sqliteTable(
  'poc_templates',
  {
    id: text('id').primaryKey(),
    key: text('key').notNull(),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    body: text('body').notNull(),
    retired: integer('retired').notNull(),
    ...stamps,
  },
  (t) => [uniqueIndex('poc_templates_version').on(t.key, t.version)],
);

/** One packet that was made: what the customer saw, so that their answer can be compared with it. */
export const pocPackets = sqliteTable(
  'poc_packets',
  {
    id: text('id').primaryKey(),
    ...ofPoc,
    revision: integer('revision').notNull(),
    /** The content as it was sent, without anything that only the file holds. */
    content: text('content').notNull(),
    /** Of the content, so that the same one is not sent as something new. */
    digest: text('digest').notNull(),
    protected: integer('protected').notNull(),
    publishedTo: text('published_to'),
    madeBy: text('made_by').notNull(),
    ...stamps,
  },
  (t) => [uniqueIndex('poc_packets_revision').on(t.pocId, t.revision)],
);

/** An answer file that came back. It is kept as it came; what was taken of it is in `decisions`. */
export const pocAnswers = sqliteTable(
  'poc_answers',
  {
    id: text('id').primaryKey(),
    ...ofPoc,
    packetId: text('packet_id')
      .notNull()
      .references(() => pocPackets.id, { onDelete: 'cascade' }),
    /** Given by the packet; the same one again is a replay. */
    answerKey: text('answer_key').notNull(),
    answeredBy: text('answered_by').notNull(),
    answeredAt: integer('answered_at').notNull(),
    body: text('body').notNull(),
    state: text('state', { enum: ['new', 'applied', 'rejected'] }).notNull(),
    decisions: text('decisions', { mode: 'json' }).$type<Record<string, string>>().notNull(),
    ...stamps,
  },
  (t) => [
    uniqueIndex('poc_answers_key').on(t.answerKey),
    index('poc_answers_poc').on(t.pocId),
    index('poc_answers_packet').on(t.packetId),
  ],
);

/** The tables of this domain whose every change the ledger records. */
export const ledgeredTables = [
  pocs,
  pocMilestones,
  pocPhases,
  pocTasks,
  pocCriteria,
  pocTeam,
  pocStack,
  pocLinks,
  pocValues,
  pocCalls,
  pocComments,
  pocTemplates,
  pocPackets,
  pocAnswers,
];
