import { z } from 'zod';
import { day, id } from '../base.ts';
import { sums } from './shapes.ts';

/** What a deal is quiet of: a planned next step, or an activity. */
export const leakOf = z.enum(['step', 'activity']);

/** From how many quiet days on a deal leaks: without a step at once, without an activity after a week. */
export const leaksFrom = { step: 0, activity: 7 } as const;

/** How long it has been quiet, in days; the last has no end. */
export const leakBuckets = [
  { key: '0-6', from: 0, to: 6 },
  { key: '7-13', from: 7, to: 13 },
  { key: '14-29', from: 14, to: 29 },
  { key: '30-59', from: 30, to: 59 },
  { key: '60+', from: 60, to: null },
] as const;
const bucket = z.enum(['0-6', '7-13', '14-29', '30-59', '60+']);
const cell = z.object({ bucket, count: z.int(), sums });

const line = z.object({
  key: id.nullable().describe('The owner or stage; null for deals without one.'),
  label: z.string(),
  count: z.int().describe('How many deals leak: have no next step, or had no activity for a week.'),
  open: z.int().describe('Of how many open ones.'),
  sums,
  cells: z.array(cell).describe('Every open deal that is quiet, by how long; also those that do not count yet.'),
});
export type LeakLine = z.infer<typeof line>;

const narrowed = {
  owner: z.string().max(200).optional().describe('The id or name of an owner.'),
  stage: z.string().max(200).optional().describe('The id or name of a stage.'),
};

export const leaks = {
  input: z
    .strictObject({
      of: leakOf.default('step').describe('step: without a next step; activity: without an activity.'),
      by: z.enum(['owner', 'stage']).default('owner'),
      ...narrowed,
    })
    .prefault({}),
  output: z.object({
    of: leakOf,
    by: z.enum(['owner', 'stage']),
    total: line.omit({ key: true, label: true }),
    lines: z.array(line),
  }),
};

export const leakTrend = {
  input: z.strictObject({ days: z.int().min(7).max(400).default(90), ...narrowed }).prefault({}),
  output: z.object({
    days: z.array(
      z.object({ day, open: z.int(), withoutStep: z.int(), sums: z.array(sums.element.omit({ count: true })) }),
    ),
  }),
};
