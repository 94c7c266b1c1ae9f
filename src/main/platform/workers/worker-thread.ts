import { Worker } from 'node:worker_threads';
import { AppError } from '../app-error.ts';
import type { Committed } from '../ledger/change-events.ts';
import { type FromWorker, fromFailure, type ToWorker } from './messages.ts';

export type Assignment = {
  name: string;
  input: unknown;
  signal: AbortSignal | undefined;
  onProgress: ((done: number, total: number | null) => void) | undefined;
  thenEnd: boolean;
  resolve: (output: unknown) => void;
  reject: (error: unknown) => void;
};

type Hooks = {
  onCommitted: (event: Committed) => void;
  /** The thread is free for the next task. */
  onFree: (thread: WorkerThread) => void;
  /** The thread has ended, asked to or not. */
  onGone: (thread: WorkerThread) => void;
};

export type WorkerThread = {
  start(assignment: Assignment): void;
  busy(): boolean;
  /** Asks the running task to stop and waits that long before ending the thread. */
  end(patienceMs: number): Promise<void>;
};

const crashed = (name: string, cause?: unknown): AppError =>
  new AppError('BUG', `The background work "${name}" ended unexpectedly. Nothing half-done was kept.`, {
    remedy: 'Try it again. If it happens again, send the log.',
    retryable: true,
    cause,
  });

const stopped = (name: string): AppError =>
  new AppError('CANCELLED', `The background work "${name}" was stopped. Nothing half-done was kept.`, {
    retryable: true,
  });

/** One thread: runs one task at a time, and says when it is free or gone. */
export function startWorkerThread(file: string, hooks: Hooks): WorkerThread {
  // What a thread reads is garbage soon after; left to itself, each would let a hundred megabytes of it gather.
  const worker = new Worker(file, {
    name: 'throughline',
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 24 },
  });
  worker.unref();
  let run = 0;
  let current: { assignment: Assignment; ask: () => void; settled: () => void } | undefined;
  let cause: unknown;
  let ending = false;

  const settle = (finish: (assignment: Assignment) => void) => {
    if (!current) return;
    const { assignment, ask, settled } = current;
    current = undefined;
    assignment.signal?.removeEventListener('abort', ask);
    worker.unref();
    finish(assignment);
    settled();
  };

  const thread: WorkerThread = {
    busy: () => current !== undefined,
    start(assignment) {
      const stop = new SharedArrayBuffer(4);
      const ask = () => void Atomics.store(new Int32Array(stop), 0, 1);
      if (assignment.signal?.aborted) ask();
      assignment.signal?.addEventListener('abort', ask);
      current = { assignment, ask, settled: () => {} };
      worker.ref();
      try {
        worker.postMessage({ run: ++run, name: assignment.name, input: assignment.input, stop } satisfies ToWorker);
      } catch (error) {
        settle(({ reject }) => reject(error));
        hooks.onFree(thread);
      }
    },
    async end(patienceMs) {
      ending = true;
      const holder = current;
      if (holder) {
        holder.ask();
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, patienceMs);
          holder.settled = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      await worker.terminate();
    },
  };

  worker.on('message', (message: FromWorker) => {
    if (message.run !== run) return;
    if (message.type === 'progress') current?.assignment.onProgress?.(message.done, message.total);
    else if (message.type === 'committed') hooks.onCommitted(message.committed);
    else {
      settle(({ resolve, reject }) =>
        message.type === 'done' ? resolve(message.output) : reject(fromFailure(message.failure)),
      );
      hooks.onFree(thread);
    }
  });
  worker.on('error', (error) => {
    cause = error;
  });
  worker.on('exit', () => {
    settle(({ name, reject }) => reject(ending ? stopped(name) : crashed(name, cause)));
    hooks.onGone(thread);
  });
  return thread;
}
