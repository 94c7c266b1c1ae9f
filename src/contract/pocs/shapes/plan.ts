import { z } from 'zod';
import { poc } from './poc.ts';
import { pocProgress } from './progress.ts';
import { criterion, value } from './proof.ts';
import { milestone, phase, task } from './schedule.ts';
import { docLink, stackItem } from './stack.ts';
import { comment, pocCall } from './talk.ts';
import { member } from './team.ts';

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
