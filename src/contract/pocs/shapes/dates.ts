import { z } from 'zod';
import { day, id } from '../../base.ts';

/** A date that follows another: two days after kickoff, three working days before the end of another line. */
export const dateRule = z.strictObject({
  from: z.union([z.literal('kickoff'), id]).describe('kickoff, or the id of a milestone, phase or task.'),
  edge: z.enum(['start', 'end']).default('end'),
  offset: z.int().min(-1000).max(1000).describe('Before it when negative.'),
  unit: z.enum(['days', 'workdays']),
});
export type DateRule = z.infer<typeof dateRule>;

export const dated = {
  startDay: day.nullable(),
  startRule: dateRule.nullable().describe('How the day follows another; null for one that was picked.'),
  endDay: day.nullable(),
  endRule: dateRule.nullable(),
};

export const shift = z.object({
  kind: z.enum(['poc', 'milestone', 'phase', 'task']),
  id,
  title: z.string(),
  edge: z.enum(['start', 'end']),
  from: day.nullable(),
  to: day.nullable(),
});
export type Shift = z.infer<typeof shift>;
