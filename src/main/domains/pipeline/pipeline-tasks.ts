import type { FixDesk } from './findings/fix-desk.ts';
import { ruleTasks } from './preview/rule-tasks.ts';
import { reviewTasks } from './reviews/review-tasks.ts';

/** What a worker does for the pipeline. */
export const pipelineTasks = (desk: FixDesk) => ({ ...reviewTasks(desk), ...ruleTasks });
export type PipelineTasks = ReturnType<typeof pipelineTasks>;
