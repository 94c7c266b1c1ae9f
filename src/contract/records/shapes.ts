import { z } from 'zod';
import { currency, day, id, instant, money } from '../base.ts';
import { evidence, nextStep, standing, stepKind } from './next-step.ts';

const name = z.string().trim().min(1, 'A name is needed.').max(5000);
const short = (max = 500) => z.string().trim().max(max).nullable();
const tags = z.array(z.string().trim().min(1).max(80)).max(50);
const custom = z.record(z.string().max(80), z.union([z.string().max(5000), z.number(), z.boolean(), z.null()]));

export const forecastCategory = z.enum(['omitted', 'pipeline', 'best_case', 'commit', 'closed']);
export const activityKind = stepKind;
export const contactRole = z.enum([
  'champion',
  'economic_buyer',
  'decision_maker',
  'technical_evaluator',
  'influencer',
  'user',
  'legal',
  'procurement',
  'blocker',
  'other',
]);

const stamps = { createdAt: instant, updatedAt: instant };

export const person = z.object({ id, name: z.string(), email: z.string().nullable(), ...stamps });
export type Person = z.infer<typeof person>;
export const personFields = z.strictObject({ name: name.max(200), email: short(320).optional() });

export const stage = z.object({
  id,
  name: z.string(),
  position: z.int(),
  outcome: z.enum(['open', 'won', 'lost']),
  probability: z.int(),
});
export type Stage = z.infer<typeof stage>;
export const stageFields = z.strictObject({
  name: name.max(80),
  outcome: z.enum(['open', 'won', 'lost']),
  probability: z.int().min(0).max(100),
  position: z.int().optional(),
});

/** Fields that a client may write, shared by accounts, contacts and deals. */
const common = {
  ownerId: id.nullable(),
  ownerName: z.string().trim().min(1).max(200).describe('Instead of ownerId; a new name makes a new person.'),
  source: short(),
  externalId: short(200),
  tags,
  custom,
};

const accountWritable = {
  name,
  domain: short(255),
  website: short(2000),
  industry: short(),
  employees: z.int().min(0).nullable(),
  annualRevenue: money.nullable(),
  country: short(),
  city: short(),
  phone: short(80),
  ...common,
};
export const accountPatch = z.strictObject(accountWritable).partial();
export const accountFields = accountPatch.required({ name: true });
export const account = z.object({
  id,
  name: z.string(),
  domain: z.string().nullable(),
  website: z.string().nullable(),
  industry: z.string().nullable(),
  employees: z.int().nullable(),
  annualRevenue: money.nullable(),
  country: z.string().nullable(),
  city: z.string().nullable(),
  phone: z.string().nullable(),
  ownerId: id.nullable(),
  ownerName: z.string().nullable(),
  source: z.string().nullable(),
  externalId: z.string().nullable(),
  tags,
  custom,
  openDeals: z.int(),
  ...stamps,
});
export type Account = z.infer<typeof account>;

const accountLink = {
  accountId: id.nullable(),
  accountName: name.describe('Instead of accountId; a new name makes a new account.'),
};
const contactWritable = {
  name,
  title: short(),
  email: z.email('This is not an e-mail address.').max(320).nullable(),
  phone: short(80),
  ...accountLink,
  ...common,
};
export const contactPatch = z.strictObject(contactWritable).partial();
export const contactFields = contactPatch.required({ name: true });
export const contact = z.object({
  id,
  name: z.string(),
  title: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  accountId: id.nullable(),
  accountName: z.string().nullable(),
  ownerId: id.nullable(),
  ownerName: z.string().nullable(),
  source: z.string().nullable(),
  externalId: z.string().nullable(),
  tags,
  custom,
  ...stamps,
});
export type Contact = z.infer<typeof contact>;

const dealWritable = {
  name,
  amount: money.nullable(),
  stageId: id.describe('The id of a stage.'),
  stage: z.string().trim().min(1).max(80).describe('Instead of stageId: the name of a stage.'),
  probability: z.int().min(0).max(100).nullable(),
  forecastCategory: forecastCategory.nullable(),
  closeDate: day.nullable(),
  lostReason: short(),
  ...accountLink,
  ...common,
};
export const dealPatch = z.strictObject(dealWritable).partial();
export const dealFields = dealPatch.required({ name: true });
export const deal = z.object({
  id,
  name: z.string(),
  accountId: id.nullable(),
  accountName: z.string().nullable(),
  ownerId: id.nullable(),
  ownerName: z.string().nullable(),
  stageId: id,
  stageName: z.string(),
  outcome: z.enum(['open', 'won', 'lost']),
  amount: money.nullable(),
  probability: z.int().nullable(),
  forecastCategory: forecastCategory.nullable(),
  closeDate: day.nullable(),
  lostReason: z.string().nullable(),
  source: z.string().nullable(),
  externalId: z.string().nullable(),
  tags,
  custom,
  lastActivityAt: instant.nullable(),
  standing: standing.describe('Where it stands with its next step.'),
  nextStep: nextStep.nullable().describe('Set through /deals/{id}/next_action.'),
  ...stamps,
});
export type Deal = z.infer<typeof deal>;

const about = { accountId: id.nullable(), contactId: id.nullable(), dealId: id.nullable() };

export const notePatch = z.strictObject({ body: z.string().trim().min(1).max(50_000), ...about }).partial();
export const noteFields = notePatch.required({ body: true });
export const note = z.object({
  id,
  body: z.string(),
  authorId: id.nullable(),
  ...about,
  aboutName: z.string().nullable(),
  ...stamps,
});
export type Note = z.infer<typeof note>;

export const activityPatch = z
  .strictObject({
    kind: activityKind,
    subject: z.string().trim().min(1).max(1000),
    body: z.string().max(50_000).nullable(),
    occurredAt: instant,
    durationMinutes: z.int().min(0).max(10_000).nullable(),
    ownerId: id.nullable(),
    ...about,
  })
  .partial();
export const activityFields = activityPatch.required({ kind: true, subject: true });
export const activity = z.object({
  id,
  kind: activityKind,
  subject: z.string(),
  body: z.string().nullable(),
  occurredAt: instant,
  durationMinutes: z.int().nullable(),
  ownerId: id.nullable(),
  ownerName: z.string().nullable(),
  evidence: evidence.nullable().describe('What the planned step that this was had come from.'),
  ...about,
  aboutName: z.string().nullable(),
  ...stamps,
});
export type Activity = z.infer<typeof activity>;

export const dealContact = z.object({
  id,
  dealId: id,
  contactId: id,
  role: contactRole,
  contact,
  dealName: z.string(),
});
export type DealContact = z.infer<typeof dealContact>;

export const customField = z.object({
  id,
  recordKind: z.enum(['accounts', 'contacts', 'deals']),
  label: z.string(),
  type: z.enum(['text', 'number', 'date', 'choice', 'yes_no']),
  choices: z.array(z.string()),
  position: z.int(),
});
export type CustomField = z.infer<typeof customField>;

export const sum = z.object({
  currency,
  amountMinor: z.number().describe('Exact up to 2^53; what adds up to more is rounded.'),
  count: z.int(),
});
export const savedView = z.object({
  id,
  recordKind: z.enum(['accounts', 'contacts', 'deals']),
  name: z.string(),
  definition: z.record(z.string(), z.unknown()),
  position: z.int(),
});
export type SavedView = z.infer<typeof savedView>;
