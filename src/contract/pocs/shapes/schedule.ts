import { z } from 'zod';
import { day, id } from '../../base.ts';
import { dated } from './dates.ts';
import { line, long, owners, stamps, title } from './lines.ts';
import { pocStatus } from './status.ts';

const ofMilestone = { title, note: long, status: pocStatus, ...owners, ...dated, shared: line.shared };

export const milestoneFields = z.strictObject(ofMilestone).partial();
export const milestone = z.object({
  id,
  ...ofMilestone,
  doneOn: day.nullable(),
  rolledUp: pocStatus.describe('From its phases, where it has any; else its own status.'),
  position: line.position,
  ...stamps,
});
export type Milestone = z.infer<typeof milestone>;

const ofPhase = { title, note: long, milestoneId: id.nullable(), ...dated, shared: line.shared };

export const phaseFields = z.strictObject(ofPhase).partial();
export const phase = z.object({
  id,
  ...ofPhase,
  status: pocStatus.describe('From its tasks.'),
  percent: z.int().min(0).max(100),
  position: line.position,
  ...stamps,
});
export type Phase = z.infer<typeof phase>;

const ofTask = {
  title,
  note: long,
  internalNote: long,
  phaseId: id,
  status: pocStatus,
  ...owners,
  ...dated,
  shared: line.shared,
};

export const taskFields = z.strictObject(ofTask).partial();
export const task = z.object({ id, ...ofTask, doneOn: day.nullable(), position: line.position, ...stamps });
export type PocTask = z.infer<typeof task>;

/** What a date belongs to: a milestone, a phase or a task. */
export type DatedLine = Pick<Milestone, 'id' | 'title' | 'startDay' | 'startRule' | 'endDay' | 'endRule'>;
