// The entry of the worker threads, thin: names each task and the function that does it.
import { answerTasks } from './platform/workers/answer-tasks.ts';
import { workspaceTasks } from './platform/workspace/workspace-tasks.ts';

const tasks = { ...workspaceTasks };
export type WorkerTasks = typeof tasks;

answerTasks(tasks);
