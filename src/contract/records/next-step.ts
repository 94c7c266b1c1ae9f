import { z } from 'zod';
import { id, instant } from '../base.ts';

export const stepKind = z.enum(['call', 'email', 'meeting', 'task']);
export type StepKind = z.infer<typeof stepKind>;

/**
 * Where a deal stands with what is to happen next. Every open deal is in exactly one of the first seven;
 * `none` is the warning: nobody has planned anything, or a park is over.
 */
export const standings = ['overdue', 'today', 'thisWeek', 'nextWeek', 'later', 'none', 'parked', 'closed'] as const;
export const standing = z.enum(standings);
export type Standing = z.infer<typeof standing>;

/** What a step came from, so that the thread can be followed back. */
export const evidence = z.strictObject({
  kind: z.enum(['activity', 'note', 'call', 'insight', 'poc', 'poc_milestone', 'poc_task', 'poc_criterion', 'finding']),
  id,
  label: z.string().trim().min(1).max(300),
  quote: z.string().max(2000).nullable().default(null).describe('The words that it rests on, as they stand there.'),
});
export type Evidence = z.infer<typeof evidence>;

/** The one thing that is to happen next on a deal, or the day on which a parked deal is looked at again. */
export const nextStep = z.object({
  id,
  form: z.enum(['action', 'park']),
  what: z.string().describe('What is to be done, or why the deal is parked.'),
  kind: stepKind.nullable(),
  at: instant.describe('When it is due, or the deal wakes up; for a whole day, the end of it.'),
  zone: z.string().describe('The time zone in which that was said, such as Europe/Berlin.'),
  allDay: z.boolean(),
  ownerId: id.nullable().describe("Who does it, where that is not the deal's owner."),
  ownerName: z.string().nullable(),
  evidence: evidence.nullable(),
  since: instant.describe('Since when the deal has stood on this.'),
});
export type NextStep = z.infer<typeof nextStep>;
