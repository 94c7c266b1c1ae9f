import { z } from 'zod';
import { day, id } from '../../base.ts';
import { pocRisk, pocStatus } from './status.ts';

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
