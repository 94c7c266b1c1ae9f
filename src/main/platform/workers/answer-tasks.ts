import { parentPort } from 'node:worker_threads';
import { AppError } from '../app-error.ts';
import { type FromWorker, type ToWorker, toFailure } from './messages.ts';
import type { TaskContext, Tasks } from './task.ts';

const progressEveryMs = 50;

/** The worker's side: runs one task after another, each found by its name among the tasks that are loaded for it. */
export function answerTasks(load: (name: string) => Tasks | Promise<Tasks>): void {
  const port = parentPort;
  if (!port) throw new Error('This file runs only as a worker thread.');
  const send = (message: FromWorker) => port.postMessage(message);
  port.on('message', async (message: ToWorker) => {
    const { run } = message;
    try {
      // The name and its input come from `workers.run`, whose types tie them together.
      const task = (await load(message.name))[message.name] as
        | ((input: unknown, context: TaskContext) => unknown)
        | undefined;
      if (!task) throw new Error(`The worker knows no task "${message.name}".`);
      const output = await task(message.input, contextOf(message, send));
      send({ type: 'done', run, output });
    } catch (error) {
      send({ type: 'failed', run, failure: toFailure(error) });
    }
  });
}

function contextOf({ run, stop }: ToWorker, send: (message: FromWorker) => void): TaskContext {
  const flag = new Int32Array(stop);
  let sentAt = 0;
  return {
    signal: {
      get aborted() {
        return Atomics.load(flag, 0) !== 0;
      },
      throwIfAborted() {
        if (Atomics.load(flag, 0) !== 0) throw new AppError('CANCELLED', 'The work was cancelled.');
      },
    },
    progress(done, total = null) {
      const now = performance.now();
      if (now - sentAt < progressEveryMs && done !== total) return;
      sentAt = now;
      send({ type: 'progress', run, done, total });
    },
    committed: (committed) => send({ type: 'committed', run, committed }),
  };
}
