import { z } from 'zod';
import { day, id, instant } from '../base.ts';
import { branding, pocStatus } from './shapes.ts';

/** The most that an answer file may hold; what a packet writes is a hundredth of it. */
export const answerBytesAtMost = 2 * 1024 * 1024;

const text = z.string().max(20_000);
const dates = { startDay: day.nullable(), endDay: day.nullable() };
const owners = { ourOwner: text.nullable(), theirOwner: text.nullable() };

/** What the customer sees, and all of it: nothing internal is in here, so nothing internal can leak. */
export const packetContent = z.strictObject({
  format: z.literal(1),
  packetId: id,
  pocId: id,
  revision: z.int().min(1),
  madeAt: instant,
  name: text,
  account: text,
  summary: text,
  kickoff: day,
  branding,
  percent: z.int(),
  milestones: z.array(z.strictObject({ id, title: text, note: text, status: pocStatus, ...owners, ...dates })),
  phases: z.array(
    z.strictObject({
      id,
      title: text,
      note: text,
      milestoneId: id.nullable(),
      percent: z.int(),
      ...dates,
      tasks: z.array(z.strictObject({ id, title: text, note: text, status: pocStatus, ...owners, ...dates })),
    }),
  ),
  criteria: z.array(
    z.strictObject({
      id,
      title: text,
      metric: text,
      target: text,
      actual: text,
      howMeasured: text,
      result: z.enum(['open', 'passed', 'failed']),
      ticked: z.boolean(),
      evidenceUrl: text.nullable(),
    }),
  ),
  stack: z.array(z.strictObject({ id, name: text, note: text, state: z.enum(['proposed', 'confirmed', 'declined']) })),
  links: z.array(z.strictObject({ id, topic: text, title: text, url: text, because: text })),
  team: z.array(
    z.strictObject({
      id,
      side: z.enum(['ours', 'theirs']),
      name: text,
      role: text,
      title: text,
      email: text.nullable(),
    }),
  ),
  values: z.array(z.strictObject({ id, kind: text, said: text, quote: text.nullable() })),
  comments: z.array(
    z.strictObject({
      id,
      onKind: z.enum(['poc', 'milestone', 'task', 'criterion', 'stack']),
      onId: id,
      author: text,
      side: z.enum(['ours', 'theirs']),
      body: text,
      saidAt: instant,
    }),
  ),
  signedBy: text.nullable(),
  signedOn: day.nullable(),
});
export type PacketContent = z.infer<typeof packetContent>;

const newId = z.string().regex(/^new-[A-Za-z0-9-]{1,60}$/);

/** What a customer did in the packet. Only what they touched is in it. */
export const answerBody = z.strictObject({
  statuses: z.array(z.strictObject({ kind: z.enum(['milestone', 'task']), id, status: pocStatus })).max(5000),
  dates: z
    .array(
      z.strictObject({
        kind: z.enum(['milestone', 'task']),
        id,
        answer: z.enum(['accepted', 'proposed']),
        endDay: day.nullable(),
      }),
    )
    .max(5000),
  criteria: z.array(z.strictObject({ id, ticked: z.boolean(), actual: text.nullable() })).max(2000),
  stack: z
    .array(
      z.strictObject({
        id: z.union([id, newId]),
        name: text,
        note: text,
        state: z.enum(['confirmed', 'declined']),
      }),
    )
    .max(500),
  team: z
    .array(z.strictObject({ id: newId, name: text, role: text, title: text, email: z.string().max(320).nullable() }))
    .max(200),
  comments: z
    .array(
      z.strictObject({
        id: newId,
        onKind: z.enum(['poc', 'milestone', 'task', 'criterion', 'stack']),
        onId: id,
        body: text.min(1),
        saidAt: instant,
      }),
    )
    .max(2000),
  signOff: z.strictObject({ name: text.min(1), on: day }).nullable(),
});
export type AnswerBody = z.infer<typeof answerBody>;

/** The file that comes back. `seal` is an HMAC-SHA256 over the rest, under the key that the packet carried. */
export const answerFile = z.strictObject({
  throughlineAnswer: z.literal(1),
  packetId: id,
  pocId: id,
  revision: z.int().min(1),
  answerKey: z.uuid(),
  answeredBy: text.min(1),
  answeredAt: instant,
  body: answerBody,
  seal: z.string().regex(/^[0-9a-f]{64}$/),
});
export type AnswerFile = z.infer<typeof answerFile>;

/**
 * One thing that the customer changed, beside what they had been sent and what stands here now. `conflict`: both
 * sides changed it and differ; `same`: it stands here already; `gone`: it was deleted here since.
 */
export const answerItem = z.object({
  key: z.string().describe('Names it in a decision.'),
  section: z.enum(['plan', 'criteria', 'stack', 'team', 'comments', 'sign_off']),
  title: z.string(),
  field: z.string().describe('In words: "status", "proposed date".'),
  base: z.string().nullable(),
  now: z.string().nullable(),
  theirs: z.string().nullable(),
  state: z.enum(['theirs', 'conflict', 'same', 'gone']),
  decision: z.enum(['open', 'accepted', 'rejected']),
});
export type AnswerItem = z.infer<typeof answerItem>;

export const comparison = z.object({
  answerId: id,
  pocId: id,
  answeredBy: z.string(),
  answeredAt: instant,
  revision: z.int(),
  latestRevision: z.int().describe('When it is higher, they answered an older packet.'),
  state: z.enum(['new', 'applied', 'rejected']),
  items: z.array(answerItem),
});
export type Comparison = z.infer<typeof comparison>;

export const leftOut = z.object({ what: z.string(), count: z.int(), why: z.string() });

export const packetMade = z.object({
  id,
  revision: z.int(),
  madeAt: instant,
  madeBy: z.string(),
  protected: z.boolean(),
  publishedTo: z.string().nullable(),
  answers: z.int(),
  current: z.boolean().describe('Whether it still shows what stands here.'),
});
