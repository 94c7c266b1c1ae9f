import { z } from 'zod';

export const severities = ['critical', 'warning', 'info'] as const;
export const severity = z.enum(severities);
export type Severity = z.infer<typeof severity>;

export const categories = [
  'data_quality',
  'sales_hygiene',
  'forecasting',
  'progression',
  'engagement',
  'compliance',
] as const;
export const category = z.enum(categories);
export type Category = z.infer<typeof category>;

/** What a condition can ask of a field. docs/guide/rules.md says in words what each does. */
export const ruleOps = [
  'is_empty',
  'is_present',
  'equals',
  'not_equals',
  'in',
  'not_in',
  'greater_than',
  'at_least',
  'less_than',
  'at_most',
  'between',
  'is_past',
  'is_future',
  'older_than_days',
  'within_last_days',
  'within_next_days',
  'within_days',
  'changed_times',
  'increased_by_percent',
  'decreased_by_percent',
  'matches',
] as const;
export const ruleOp = z.enum(ruleOps);
export type RuleOp = z.infer<typeof ruleOp>;

/** Statistics over the team's own deals that were won. */
export const teamStatistics = ['median', 'p75', 'p90', 'mean'] as const;
const times = z.number().positive().max(1000).optional();

/**
 * What a field is compared with: a value, a threshold of the rule (`$days`), another field, or what was usual for deals
 * that were won; `in_stage` takes it from those deals' time in the same stage.
 */
const plain = z.union([z.string().max(500), z.number(), z.boolean()]);
export const operand = z.union([
  plain,
  z.array(z.union([z.string().max(500), z.number()])).max(200),
  z.strictObject({ field: z.string().max(120), times, plus: z.number().optional() }),
  z.strictObject({ of_won: z.enum(teamStatistics), field: z.string().max(120), times }),
]);
export type Operand = z.infer<typeof operand>;

/** A comparison of one field of the deal, or inside `where` of one field of a related record. */
export const fieldCondition = z.strictObject({
  field: z.string().max(120),
  op: ruleOp,
  value: operand.optional(),
  /** For `changed_times`: only changes that went this way. */
  direction: z.enum(['up', 'down', 'later', 'earlier', 'forward', 'backward']).optional(),
  /** For `changed_times` and `…_by_percent`: only the last so many days; a number or a threshold. */
  within: z.union([z.number().positive(), z.string().max(80)]).optional(),
});
export type FieldCondition = z.infer<typeof fieldCondition>;

export type CountCondition = { count_of: string; where?: Condition; op: RuleOp; value: Operand };
/** Nested `all`, `any` and `not` over comparisons and counts of related records. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | FieldCondition
  | CountCondition;

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1).max(40) }),
    z.strictObject({ any: z.array(condition).min(1).max(40) }),
    z.strictObject({ not: condition }),
    fieldCondition,
    z.strictObject({ count_of: z.string().max(80), where: condition.optional(), op: ruleOp, value: operand }),
  ]),
);

/** What can be done about a finding with one click, through the ledger. */
export const fixOffer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('set').describe('The person gives a value for a field of the deal.'),
    field: z.enum([
      'amount',
      'closeDate',
      'ownerId',
      'accountId',
      'probability',
      'forecastCategory',
      'stageId',
      'lostReason',
    ]),
  }),
  z.strictObject({
    kind: z.literal('set_to').describe('The field gets a value that follows from the deal itself.'),
    field: z.enum(['probability', 'forecastCategory', 'closeDate']),
    to: z.enum(['stage_probability', 'pipeline', 'best_case', 'in_30_days', 'end_of_month', 'end_of_quarter']),
  }),
  z.strictObject({
    kind: z.literal('plan').describe('Plans a next step, with the finding as what it came from.'),
    what: z.string().min(1).max(300),
    step: z.enum(['call', 'email', 'meeting', 'task']),
    days: z.int().min(0).max(90),
  }),
  z.strictObject({
    kind: z.literal('open').describe('Leads to where it can be mended.'),
    place: z.enum(['deal', 'contacts', 'merge', 'poc', 'activities', 'next_step']),
  }),
]);
export type FixOffer = z.infer<typeof fixOffer>;

export const ownerRoles = ['rep', 'manager', 'sales_ops', 'sales_engineer', 'legal'] as const;
export const remediation = z.strictObject({
  action: z.string().min(1).max(500),
  owner: z.enum(ownerRoles),
  fix: fixOffer.nullable().default(null),
});
export type Remediation = z.infer<typeof remediation>;

export const threshold = z.strictObject({
  label: z.string().min(1).max(80),
  value: z.number(),
  unit: z.enum(['days', 'percent', 'times', 'count', 'amount']),
  min: z.number().default(0),
  max: z.number().default(1_000_000_000),
});
export type Threshold = z.infer<typeof threshold>;

/** Which stages a rule looks at: by name, or by how likely their deals are won. */
export const stageScope = z.union([
  z.array(z.string().min(1).max(80)).min(1).max(50),
  z.strictObject({ from: z.int().min(0).max(100).optional(), to: z.int().min(0).max(100).optional() }),
]);

export const ruleId = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens.');

/** A rule as it is written, in YAML or in the form. */
export const ruleSpec = z.strictObject({
  id: ruleId,
  name: z.string().trim().min(1).max(120),
  category,
  severity,
  description: z.string().trim().min(1).max(1000),
  when: condition,
  message: z.string().trim().min(1).max(500).describe('`{closeDate}` stands for the deal’s own value.'),
  remediation,
  stages: stageScope.nullable().default(null),
  thresholds: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), threshold).default({}),
  /** Looks at closed deals too; without it a rule sees open ones only. */
  closed: z.boolean().default(false),
});
export type RuleSpec = z.infer<typeof ruleSpec>;
