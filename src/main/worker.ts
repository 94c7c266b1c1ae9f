// The entry of the worker threads, thin.
import { answerTasks } from './platform/workers/answer-tasks.ts';
import { workerTasks } from './worker-tasks.ts';

answerTasks(workerTasks);
