import { z } from 'zod';
import { byId, id, instant, pageOf, procedure } from '../base.ts';
import { condition, ruleOp, ruleSpec, severity, teamStatistics } from './rule-language.ts';

const tags = ['rules'];

/** Something about a rule that keeps it from working, and where. */
export const ruleProblem = z.object({
  line: z.int().nullable().describe('The line of the YAML text, from 1.'),
  path: z.string().describe('Such as when.all[1].value; empty for the rule as a whole.'),
  message: z.string(),
  remedy: z.string(),
});
export type RuleProblem = z.infer<typeof ruleProblem>;

const override = z.strictObject({
  enabled: z.boolean().nullable(),
  severity: severity.nullable(),
  thresholds: z.record(z.string().max(40), z.number()),
});
export type RuleOverride = z.infer<typeof override>;

/** Everybody's in this workspace, or only of whoever uses this laptop; the latter lies over the former. */
export const overrideLayer = z.enum(['workspace', 'mine']);
export type OverrideLayer = z.infer<typeof overrideLayer>;

export const backtest = z.object({
  ruleId: z.string(),
  at: instant,
  daysBefore: z.int(),
  /** Deals that were closed and were there already so many days before. */
  n: z.int(),
  fired: z.int(),
  skipped: z.int().describe('Closed deals of whose past too little is known.'),
  lost: z.object({
    n: z.int(),
    fired: z.int(),
    precision: z.number().nullable(),
    baseRate: z.number().nullable(),
    lift: z.number().nullable(),
    recall: z.number().nullable(),
  }),
  slipped: z
    .object({
      n: z.int(),
      fired: z.int(),
      precision: z.number().nullable(),
      baseRate: z.number().nullable(),
      lift: z.number().nullable(),
      recall: z.number().nullable(),
    })
    .describe('Closed more than two weeks late; of those only that had a close date then.'),
  verdict: z.enum(['too_few', 'meaningful', 'no_better', 'worse']),
  says: z.string().describe('The same in a sentence.'),
  examples: z
    .array(
      z.object({
        dealId: id,
        name: z.string(),
        outcome: z.enum(['won', 'lost']),
        slipped: z.boolean(),
        fired: z.boolean(),
        at: instant.describe('The moment as of which it was seen.'),
        message: z.string().nullable(),
      }),
    )
    .describe('Some that it found, and some it did not.'),
});
export type Backtest = z.infer<typeof backtest>;

export const rule = z.object({
  ...ruleSpec.shape,
  enabled: z.boolean(),
  custom: z.boolean().describe('Made here; the others ship with the app.'),
  shipped: z
    .object({ severity, thresholds: z.record(z.string(), z.number()) })
    .nullable()
    .describe('What it is without any override.'),
  overrides: z.object({ workspace: override.nullable(), mine: override.nullable() }),
  problem: ruleProblem
    .nullable()
    .describe('Why it is not evaluated: a field or stage that this workspace lacks, or a mistake.'),
  needsField: z
    .object({ label: z.string(), type: z.enum(['text', 'number', 'date', 'choice', 'yes_no']) })
    .nullable()
    .describe('The custom field that it waits for.'),
  version: z.int(),
  backtest: backtest.omit({ examples: true }).nullable().describe('The latest one.'),
});
export type Rule = z.infer<typeof rule>;

export const ruleVersion = z.object({
  id,
  version: z.int(),
  at: instant,
  actorName: z.string().nullable(),
  what: z.string().describe('What was done, in words.'),
  spec: ruleSpec.nullable(),
  override: override.nullable(),
  layer: overrideLayer.nullable(),
});
export type RuleVersion = z.infer<typeof ruleVersion>;

/** A condition; what is wrong with one that is none is said by whoever reads it, and better. */
const givenCondition = z.union([condition, z.record(z.string(), z.unknown())]);
/** A rule given as fields or as YAML; one of the two. */
const written = { spec: ruleSpec.extend({ when: givenCondition }).optional(), yaml: z.string().max(50_000).optional() };

const preview = z.object({
  problems: z.array(ruleProblem),
  spec: ruleSpec.nullable().describe('The rule as it was read.'),
  yaml: z.string().nullable(),
  matches: z.int(),
  open: z.int().describe('Of how many open deals that it looks at.'),
  matchesAll: z.boolean().describe('It fires for every deal that it looks at: then it says nothing.'),
  unknown: z.int().describe('Deals about which it can say nothing, as a value is missing.'),
  items: z.array(
    z.object({
      dealId: id,
      name: z.string(),
      ownerName: z.string().nullable(),
      stageName: z.string(),
      message: z.string(),
    }),
  ),
});
export type RulePreview = z.infer<typeof preview>;

const fieldShape = z.object({
  name: z.string(),
  label: z.string(),
  type: z.enum(['text', 'choice', 'number', 'money', 'day', 'instant', 'yesNo', 'list']),
  ops: z.array(ruleOp),
  tracked: z.boolean().describe('Its history is known: changed_times and …_by_percent can be asked.'),
  ofWon: z.boolean().describe('Can be compared with deals that were won.'),
  choices: z.array(z.string()),
  explains: z.string(),
});
export type RuleField = z.infer<typeof fieldShape>;

export const rulesContract = {
  fields: procedure
    .route({
      method: 'GET',
      path: '/rules/fields',
      tags,
      summary: 'The fields and related records that a rule can ask about',
    })
    .output(
      z.object({
        deal: z.array(fieldShape),
        related: z.array(z.object({ name: z.string(), label: z.string(), fields: z.array(fieldShape) })),
        statistics: z.array(z.enum(teamStatistics)),
      }),
    ),
  list: procedure
    .route({ method: 'GET', path: '/rules', tags, summary: 'The rules, shipped and custom, as they hold here' })
    .output(pageOf(rule)),
  get: procedure.route({ method: 'GET', path: '/rules/{id}', tags, summary: 'One rule' }).input(byId).output(rule),
  /** As YAML, the way it is shipped or was written. */
  yaml: procedure
    .route({ method: 'GET', path: '/rules/{id}/yaml', tags, summary: 'A rule as YAML' })
    .input(byId)
    .output(z.object({ yaml: z.string() })),
  override: procedure
    .route({
      method: 'PUT',
      path: '/rules/{id}',
      tags,
      summary: 'Turn a rule on or off, change its severity or thresholds',
    })
    .input(
      z.strictObject({
        id,
        layer: overrideLayer.default('workspace'),
        enabled: z.boolean().nullable().optional(),
        severity: severity.nullable().optional(),
        thresholds: z.record(z.string().max(40), z.number().nullable()).optional().describe('null takes one back.'),
      }),
    )
    .output(rule),
  reset: procedure
    .route({ method: 'POST', path: '/rules/{id}/reset', tags, summary: 'Take overrides back' })
    .input(z.strictObject({ id, layer: overrideLayer.default('workspace') }))
    .output(rule),
  create: procedure
    .route({
      method: 'POST',
      path: '/rules',
      tags,
      successStatus: 201,
      summary: 'Make a rule, from fields or from YAML',
    })
    .input(
      z.strictObject({
        ...written,
        evenIfAll: z.boolean().default(false).describe('Save it although it fires for every deal.'),
      }),
    )
    .output(rule),
  change: procedure
    .route({ method: 'PATCH', path: '/rules/{id}', tags, summary: 'Rewrite a custom rule' })
    .input(z.strictObject({ id, ...written, evenIfAll: z.boolean().default(false) }))
    .output(rule),
  delete: procedure
    .route({ method: 'DELETE', path: '/rules/{id}', tags, summary: 'Delete a custom rule' })
    .input(byId)
    .output(z.object({ ok: z.literal(true) })),
  preview: procedure
    .route({ method: 'POST', path: '/rules/preview', tags, summary: 'Which open deals a rule would find now' })
    .input(
      z.strictObject({
        ...written,
        id: id.optional().describe('Instead: a rule that is there.'),
        limit: z.int().min(0).max(200).default(20),
      }),
    )
    .output(preview),
  backtest: procedure
    .route({
      method: 'POST',
      path: '/rules/{id}/backtest',
      tags,
      summary: 'How often what a rule found preceded a loss or a slip',
    })
    .input(z.strictObject({ id, daysBefore: z.int().min(1).max(365).default(30) }))
    .output(backtest),
  /** Of a rule that is not saved yet. */
  backtestDraft: procedure
    .input(z.strictObject({ ...written, daysBefore: z.int().min(1).max(365).default(30) }))
    .output(backtest),
  versions: procedure
    .route({ method: 'GET', path: '/rules/{id}/versions', tags, summary: 'How a rule was changed' })
    .input(byId)
    .output(pageOf(ruleVersion)),
  restore: procedure
    .route({ method: 'POST', path: '/rules/{id}/restore', tags, summary: 'Put a rule back to a version' })
    .input(z.strictObject({ id, version: z.int().min(1) }))
    .output(rule),
};
