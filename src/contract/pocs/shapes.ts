import { z } from 'zod';
import { day, id, instant, money } from '../base.ts';

export const pocStatus = z.enum(['not_started', 'in_progress', 'completed', 'blocked']);
export type PocStatus = z.infer<typeof pocStatus>;
export const pocOutcome = z.enum(['running', 'won', 'lost', 'cancelled']);
export type PocOutcome = z.infer<typeof pocOutcome>;
export const pocRisk = z.enum(['on_track', 'at_risk', 'stalled', 'ended']);
export type PocRisk = z.infer<typeof pocRisk>;

const title = z.string().trim().min(1, 'A title is needed.').max(10_000);
const long = z.string().max(20_000);
const short = z.string().max(10_000);
const stamps = { createdAt: instant, updatedAt: instant };

/** A date that follows another: two days after kickoff, three working days before the end of another line. */
export const dateRule = z.strictObject({
  from: z.union([z.literal('kickoff'), id]).describe('kickoff, or the id of a milestone, phase or task.'),
  edge: z.enum(['start', 'end']).default('end'),
  offset: z.int().min(-1000).max(1000).describe('Before it when negative.'),
  unit: z.enum(['days', 'workdays']),
});
export type DateRule = z.infer<typeof dateRule>;

const dated = {
  startDay: day.nullable(),
  startRule: dateRule.nullable().describe('How the day follows another; null for one that was picked.'),
  endDay: day.nullable(),
  endRule: dateRule.nullable(),
};
const line = {
  shared: z.boolean().describe('Whether the customer sees it.'),
  position: z.int(),
};
const owners = { ourOwner: short.nullable(), theirOwner: short.nullable() };

const fields = {
  milestone: { title, note: long, status: pocStatus, ...owners, ...dated, shared: line.shared },
  phase: { title, note: long, milestoneId: id.nullable(), ...dated, shared: line.shared },
  task: {
    title,
    note: long,
    internalNote: long,
    phaseId: id,
    status: pocStatus,
    ...owners,
    ...dated,
    shared: line.shared,
  },
  criterion: {
    title,
    metric: short,
    target: short,
    actual: short,
    howMeasured: short,
    result: z.enum(['open', 'passed', 'failed']),
    evidenceUrl: z.string().max(2000).nullable(),
    evidenceNote: long,
    shared: line.shared,
  },
  member: {
    side: z.enum(['ours', 'theirs']),
    name: title,
    role: short,
    title: short,
    email: z.string().max(320).nullable(),
    champion: z.boolean(),
    contactId: id.nullable(),
    shared: line.shared,
  },
  stack: {
    platform: z.string().max(80).nullable(),
    framework: z.string().max(80).nullable(),
    name: title,
    note: long,
    state: z.enum(['proposed', 'confirmed', 'declined']),
    shared: line.shared,
  },
  link: { topic: short, title, url: z.string().max(2000), because: short, shared: line.shared },
  value: {
    kind: z.enum(['challenge', 'impact', 'future_state', 'metric', 'requirement']),
    said: title,
    quote: long,
    quotedFrom: short,
    activityId: id.nullable(),
    confidence: z.int().min(0).max(100).nullable(),
    quoteInternal: z.boolean(),
    shared: line.shared,
  },
};

/** The lines of a plan, each with what may be written of it and what is read. */
export const milestoneFields = z.strictObject(fields.milestone).partial();
export const milestone = z.object({
  id,
  ...fields.milestone,
  doneOn: day.nullable(),
  rolledUp: pocStatus.describe('From its phases, where it has any; else its own status.'),
  position: line.position,
  ...stamps,
});
export type Milestone = z.infer<typeof milestone>;

export const phaseFields = z.strictObject(fields.phase).partial();
export const phase = z.object({
  id,
  ...fields.phase,
  status: pocStatus.describe('From its tasks.'),
  percent: z.int().min(0).max(100),
  position: line.position,
  ...stamps,
});
export type Phase = z.infer<typeof phase>;

export const taskFields = z.strictObject(fields.task).partial();
export const task = z.object({ id, ...fields.task, doneOn: day.nullable(), position: line.position, ...stamps });
export type PocTask = z.infer<typeof task>;

export const criterionFields = z.strictObject(fields.criterion).partial();
export const criterion = z.object({
  id,
  ...fields.criterion,
  customerTicked: z.boolean(),
  position: line.position,
  ...stamps,
});
export type Criterion = z.infer<typeof criterion>;

export const memberFields = z.strictObject(fields.member).partial();
export const member = z.object({ id, ...fields.member, position: line.position, ...stamps });
export type Member = z.infer<typeof member>;

export const stackFields = z.strictObject(fields.stack).partial();
export const stackItem = z.object({
  id,
  ...fields.stack,
  confirmedBy: z.string().nullable(),
  position: line.position,
  ...stamps,
});
export type StackItem = z.infer<typeof stackItem>;

export const linkFields = z.strictObject(fields.link).partial();
export const docLink = z.object({
  id,
  ...fields.link,
  origin: z.enum(['catalogue', 'own']),
  position: line.position,
  ...stamps,
});
export type DocLink = z.infer<typeof docLink>;

export const valueFields = z.strictObject(fields.value).partial();
export const value = z.object({ id, ...fields.value, position: line.position, ...stamps });
export type PocValue = z.infer<typeof value>;

export const pocCall = z.object({
  id,
  activityId: id,
  subject: z.string(),
  occurredAt: instant,
  durationMinutes: z.int().nullable(),
  body: z.string().nullable(),
});
export type PocCall = z.infer<typeof pocCall>;

export const comment = z.object({
  id,
  onKind: z.enum(['poc', 'milestone', 'task', 'criterion', 'stack']),
  onId: id,
  author: z.string(),
  side: z.enum(['ours', 'theirs']),
  body: long,
  shared: z.boolean(),
  saidAt: instant,
});
export type PocComment = z.infer<typeof comment>;

export const branding = z.strictObject({
  company: z.string().trim().max(200),
  colour: z.string().regex(/^#[0-9a-fA-F]{6}$/, 'Give a colour as #rrggbb.'),
  logo: z
    .string()
    .max(400_000)
    .regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/, 'A logo is a PNG, JPEG or WebP picture.')
    .nullable(),
});
export type Branding = z.infer<typeof branding>;

export const holiday = z.strictObject({ day, name: z.string().trim().max(200) });

/** 0 to 100, with the parts that it is made of, each with its weight and in words. */
export const pocScore = z.object({
  value: z.int().min(0).max(100),
  parts: z.array(
    z.object({
      key: z.enum(['on_time', 'criteria', 'engagement', 'champion']),
      label: z.string(),
      points: z.int(),
      of: z.int(),
      because: z.string(),
    }),
  ),
});
export type PocScore = z.infer<typeof pocScore>;

export const overdueLine = z.object({
  kind: z.enum(['milestone', 'task']),
  id,
  title: z.string(),
  endDay: day,
  daysLate: z.int(),
});

export const pocProgress = z.object({
  percent: z.int().min(0).max(100),
  tasks: z.object({ total: z.int(), completed: z.int(), inProgress: z.int(), blocked: z.int() }),
  milestones: z.object({ total: z.int(), completed: z.int() }),
  criteria: z.object({ total: z.int(), passed: z.int(), failed: z.int(), withEvidence: z.int() }),
  phases: z.array(z.object({ id, title: z.string(), percent: z.int(), status: pocStatus })),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  daysLeft: z.int().nullable().describe('Negative once it is over its end.'),
  risk: pocRisk,
  daysLate: z.int().describe('Of the line that is latest.'),
  overdue: z.array(overdueLine),
  next: z.array(overdueLine.omit({ daysLate: true })).describe('What is due next.'),
  score: pocScore,
});
export type PocProgress = z.infer<typeof pocProgress>;

export const poc = z.object({
  id,
  dealId: id,
  dealName: z.string(),
  accountId: id.nullable(),
  accountName: z.string().nullable(),
  amount: money.nullable(),
  ownerName: z.string().nullable(),
  name: z.string(),
  summary: z.string(),
  internalNote: z.string(),
  outcome: pocOutcome,
  outcomeNote: z.string(),
  endedOn: day.nullable(),
  kickoff: day,
  workingDays: z.string(),
  holidays: z.array(holiday),
  templateId: z.string(),
  templateName: z.string(),
  branding,
  signedBy: z.string().nullable(),
  signedOn: day.nullable(),
  ...stamps,
});
export type Poc = z.infer<typeof poc>;

export const pocSummary = poc
  .pick({
    id: true,
    dealId: true,
    dealName: true,
    accountName: true,
    amount: true,
    ownerName: true,
    name: true,
    outcome: true,
    kickoff: true,
    templateName: true,
    updatedAt: true,
  })
  .extend({
    percent: z.int(),
    status: pocStatus,
    endsOn: day.nullable(),
    daysLeft: z.int().nullable(),
    risk: pocRisk,
    daysLate: z.int(),
    score: z.int(),
    revision: z.int().nullable().describe('Of the latest packet.'),
    answersWaiting: z.int(),
  });
export type PocSummary = z.infer<typeof pocSummary>;

export const pocPatch = z
  .strictObject({
    name: z.string().trim().min(1, 'A name is needed.').max(10_000),
    summary: long,
    internalNote: long,
    outcome: pocOutcome,
    outcomeNote: long,
    workingDays: z.string().regex(/^(?!.*(.).*\1)[1-7]{1,7}$/, 'Days of the week as digits, 1 for Monday: 12345.'),
    holidays: z.array(holiday).max(400),
    branding,
  })
  .partial();

/** Everything of one POC, for its page. */
export const plan = z.object({
  poc,
  milestones: z.array(milestone),
  phases: z.array(phase),
  tasks: z.array(task),
  criteria: z.array(criterion),
  team: z.array(member),
  stack: z.array(stackItem),
  links: z.array(docLink),
  values: z.array(value),
  calls: z.array(pocCall),
  comments: z.array(comment),
  progress: pocProgress,
});
export type PocPlan = z.infer<typeof plan>;

export const shift = z.object({
  kind: z.enum(['poc', 'milestone', 'phase', 'task']),
  id,
  title: z.string(),
  edge: z.enum(['start', 'end']),
  from: day.nullable(),
  to: day.nullable(),
});
export type Shift = z.infer<typeof shift>;

export const template = z.object({
  key: z.string(),
  version: z.int(),
  name: z.string(),
  description: z.string(),
  origin: z.enum(['shipped', 'own']).describe('own: made or changed in this workspace.'),
  weeks: z.int(),
  counts: z.object({ milestones: z.int(), phases: z.int(), tasks: z.int(), criteria: z.int() }),
});
export type PocTemplate = z.infer<typeof template>;
