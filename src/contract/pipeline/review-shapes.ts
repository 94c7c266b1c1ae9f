import { z } from 'zod';
import { condition, currency, day, id, instant } from '../base.ts';
import { forecastCategory } from '../records/shapes.ts';
import { category, remediation, severity } from './rule-language.ts';

/** Several of something; over REST with commas, too. */
const several = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (given) => (typeof given === 'string' ? given.split(',').map((one) => one.trim()) : given),
    z.array(item).max(200),
  );
/** The id of an owner; null, over REST `nobody`, for deals without one. */
const ownerOrNobody = z.preprocess((one) => (one === 'nobody' ? null : one), id.nullable());
export const owner = ownerOrNobody.optional().describe('An id; `nobody` for deals without an owner.');
export const owners = several(ownerOrNobody)
  .optional()
  .describe('Ids with commas; `nobody` for deals without an owner.');

const counts = z.object({
  deals: z.int(),
  findings: z.int().describe('Without those that were accepted or muted.'),
  muted: z.int(),
  bySeverity: z.record(severity, z.int()),
  byCategory: z.record(category, z.int()),
  byOwner: z.array(
    z.object({
      ownerId: id.nullable(),
      name: z.string(),
      deals: z.int(),
      findings: z.int(),
      critical: z.int(),
      health: z.number(),
      atRiskMinor: z.number(),
    }),
  ),
  byRule: z.array(z.object({ ruleId: z.string(), name: z.string(), severity, category, findings: z.int() })),
});

/** Money in the base currency; what has no rate is named, and never summed in. */
const money = z.object({
  base: currency,
  pipelineMinor: z.number(),
  atRiskMinor: z.number().describe('Of deals with a critical finding.'),
  withoutRate: z.array(z.object({ currency, deals: z.int(), amountMinor: z.number() })),
});

export const reviewScope = z.object({
  filter: z.array(condition).nullable(),
  importId: id.nullable(),
  words: z.string().describe('All open deals; those of a file; a filter in words.'),
});

export const review = z.object({
  id,
  name: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  progress: z.object({ done: z.int(), total: z.int().nullable() }),
  error: z.object({ code: z.string(), detail: z.string(), remedy: z.string() }).nullable(),
  at: instant.describe('What was seen is how it was then.'),
  tookMs: z.number().nullable(),
  scope: reviewScope,
  startedBy: z.enum(['person', 'schedule', 'app']),
  scheduleId: id.nullable(),
  health: z.number().nullable().describe('0 to 100, the mean over the deals.'),
  counts: counts.nullable(),
  money: money.nullable(),
  /** The ids of the rules that were evaluated, and those that could not be, with the reason. */
  rules: z
    .object({ evaluated: z.array(z.string()), left: z.array(z.object({ ruleId: z.string(), why: z.string() })) })
    .nullable(),
  keptWhole: z.boolean().describe('Findings and deals are there; of very old reviews only the figures are kept.'),
  rechecked: z.int().describe('Deals looked at again since, as they were edited.'),
  outdated: z
    .string()
    .nullable()
    .describe('Why a new review is due: what changed since touches all deals, or too many to look at again at once.'),
});
export type Review = z.infer<typeof review>;

/** A value that a rule looked at, as it was. */
const seen = z.object({
  field: z.string(),
  label: z.string(),
  text: z.string(),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
});

export const finding = z.object({
  id: z.string().describe('The deal and the rule; the same in every review.'),
  dealId: id,
  dealName: z.string(),
  accountName: z.string().nullable(),
  ownerId: id.nullable(),
  ownerName: z.string().nullable(),
  stageName: z.string(),
  amount: z.object({ amountMinor: z.number(), currency }).nullable(),
  ruleId: z.string(),
  ruleName: z.string(),
  severity,
  category,
  message: z.string(),
  remediation,
  seen: z.array(seen).describe('What it rests on.'),
  points: z.number().describe('What it takes off the health of the deal.'),
  mute: z.object({ id, reason: z.string(), until: day.nullable() }).nullable(),
  since: instant.nullable().describe('The first of the reviews that found it without a break.'),
  mended: z.boolean().describe('The deal was edited since, and its rule finds nothing there any more.'),
});
export type Finding = z.infer<typeof finding>;

export const findingsInput = z.strictObject({
  id,
  limit: z.int().min(1).max(500).default(100),
  offset: z.int().min(0).default(0),
  sort: z
    .string()
    .max(200)
    .optional()
    .describe('severity, category, rule, deal, owner, stage, amount, health; a minus before one that goes down.'),
  severity: several(severity).optional(),
  category: several(category).optional(),
  ruleId: several(z.string()).optional(),
  ownerId: owners,
  dealId: id.optional(),
  search: z.string().max(200).optional(),
  muted: z.enum(['without', 'with', 'only']).default('without'),
  /** As a form of the table over REST: commas. */
});
export type FindingsInput = z.infer<typeof findingsInput>;

export const findingGroup = z.enum(['severity', 'rule', 'owner', 'deal']);
export type FindingGroup = z.infer<typeof findingGroup>;

/** A line of the sum that a health number is. */
const healthLine = z.object({
  what: z.string(),
  points: z.number(),
  ruleId: z.string().nullable(),
  category: category.nullable(),
});
export const dealHealth = z.object({
  dealId: id,
  dealName: z.string(),
  health: z.number(),
  /** Starts at 100; adds up to the health. */
  lines: z.array(healthLine),
});

export const reviewedDeal = z.object({
  dealId: id,
  name: z.string(),
  accountName: z.string().nullable(),
  ownerId: id.nullable(),
  ownerName: z.string().nullable(),
  stageName: z.string(),
  amount: z.object({ amountMinor: z.number(), currency }).nullable(),
  forecastCategory: forecastCategory.nullable(),
  closeDate: day.nullable(),
  health: z.number(),
  findings: z.int(),
  critical: z.int(),
  /** In the base currency; null without amount or rate. */
  baseMinor: z.number().nullable(),
});
export type ReviewedDeal = z.infer<typeof reviewedDeal>;

const moved = z.object({
  dealId: id,
  name: z.string(),
  ownerName: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  amountMinor: z.number().describe('In the base currency, signed: what it adds to the pipeline.'),
});
/** One bar of the waterfall. */
const step = z.object({
  key: z.enum(['start', 'new', 'pulled_in', 'pushed_out', 'up', 'down', 'rates', 'won', 'lost', 'gone', 'end']),
  label: z.string(),
  amountMinor: z.number().describe('start and end: the whole; else what it adds or takes.'),
  deals: z.int(),
  items: z.array(moved).describe('The largest; at most 200.'),
});
const findingChange = z.object({
  id: z.string(),
  dealId: id,
  dealName: z.string(),
  ruleId: z.string(),
  ruleName: z.string(),
  severity,
  message: z.string(),
  why: z.string().nullable(),
});
export const comparison = z.object({
  a: id,
  b: id,
  health: z.object({ a: z.number(), b: z.number() }),
  base: currency,
  window: z
    .object({ from: day, to: day })
    .nullable()
    .describe('Close dates that count; without it pulled in and pushed out cannot be told.'),
  counts: z.object({ new: z.int(), resolved: z.int(), persisting: z.int() }),
  new: z.array(findingChange),
  resolved: z.array(findingChange),
  persisting: z.array(findingChange),
  waterfall: z.array(step),
  withoutRate: z.array(z.object({ currency, deals: z.int(), amountMinor: z.number() })),
});
export type Comparison = z.infer<typeof comparison>;

export const fixed = z.object({
  changed: z.int(),
  unchanged: z.array(z.object({ findingId: z.string(), why: z.string() })),
  command: z.string().nullable(),
});

export const look = z.object({
  id,
  dealId: id,
  at: instant,
  engine: z.enum(['local', 'claude']),
  model: z.string().nullable(),
  summary: z.string(),
  risks: z.array(
    z.object({
      text: z.string(),
      severity,
      restsOn: z
        .array(
          z.object({
            kind: z.enum(['field', 'activity', 'note', 'finding', 'contact']),
            ref: z.string(),
            label: z.string(),
            quote: z.string().nullable(),
          }),
        )
        .min(1),
    }),
  ),
  missing: z.array(
    z.object({
      text: z.string(),
      restsOn: z
        .array(
          z.object({
            kind: z.enum(['field', 'activity', 'note', 'finding', 'contact']),
            ref: z.string(),
            label: z.string(),
            quote: z.string().nullable(),
          }),
        )
        .min(1),
    }),
  ),
  next: z
    .object({ what: z.string(), kind: z.enum(['call', 'email', 'meeting', 'task']), days: z.int(), why: z.string() })
    .nullable(),
  dropped: z.int().describe('Claims left out, as what they rest on could not be found.'),
});
export type Look = z.infer<typeof look>;
