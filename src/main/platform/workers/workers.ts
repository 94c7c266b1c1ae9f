import { AppError } from '../app-error.ts';
import type { Committed } from '../ledger/change-events.ts';
import { type Clock, systemClock } from '../schedule/clock.ts';
import type { InputOf, OutputOf, Tasks } from './task.ts';
import { type Assignment, startWorkerThread, type WorkerThread } from './worker-thread.ts';

export type RunOptions = {
  signal?: AbortSignal;
  onProgress?: (done: number, total: number | null) => void;
  /** Ends the thread with the work: what much of it held, a thread that waits for more would keep. */
  thenEnd?: boolean;
};

export type Workers<T extends Tasks> = {
  /** Runs a task beside the main thread; rejects with the task's own error, or with CANCELLED. */
  run<N extends keyof T & string>(name: N, input: InputOf<T[N]>, options?: RunOptions): Promise<OutputOf<T[N]>>;
  /** Asks what runs to stop, and ends every thread. */
  close(): Promise<void>;
};

export type WorkersOptions = {
  /** The worker's entry: out/main/worker.js, or src/main/worker.ts under Node. */
  workerFile: string;
  size?: number;
  /** Gets what a task committed, before the task's own end. */
  onCommitted?: (event: Committed) => void;
  clock?: Clock;
};

/** A thread with nothing to do gives its memory back after this long. */
const idleMs = 60_000;
const closingMs = 1_500;

const closed = (): AppError => new AppError('CANCELLED', 'Throughline is closing.', { retryable: true });

/** A few threads, started when there is work and ended when there is none. */
export function createWorkers<T extends Tasks>(options: WorkersOptions): Workers<T> {
  const { workerFile, size = 2, onCommitted = () => {}, clock = systemClock } = options;
  const threads = new Map<WorkerThread, { stopWaiting: () => void }>();
  const ending = new Set<WorkerThread>();
  const queue: Assignment[] = [];
  let isClosed = false;

  const next = (): void => {
    while (queue.length > 0) {
      const free = [...threads.keys()].find((thread) => !thread.busy()) ?? (threads.size < size ? open() : undefined);
      if (!free) return;
      const assignment = queue.shift();
      if (!assignment) return;
      threads.get(free)?.stopWaiting();
      if (assignment.thenEnd) ending.add(free);
      free.start(assignment);
    }
  };

  const rest = (thread: WorkerThread): void => {
    const stopWaiting = clock.after(idleMs, () => {
      threads.delete(thread);
      void thread.end(0);
    });
    threads.set(thread, { stopWaiting });
  };

  const leaveQueue = (assignment: Assignment): void => {
    const place = queue.indexOf(assignment);
    if (place === -1) return;
    queue.splice(place, 1);
    assignment.reject(assignment.signal?.reason);
  };

  function open(): WorkerThread {
    const thread = startWorkerThread(workerFile, {
      onCommitted,
      onFree(freed) {
        if (isClosed || !threads.has(freed)) return;
        if (ending.delete(freed)) {
          threads.delete(freed);
          void freed.end(0);
        }
        next();
        if (threads.has(freed) && !freed.busy()) rest(freed);
      },
      onGone(gone) {
        threads.get(gone)?.stopWaiting();
        threads.delete(gone);
        ending.delete(gone);
        next();
      },
    });
    threads.set(thread, { stopWaiting: () => {} });
    return thread;
  }

  return {
    run: (name, input, { signal, onProgress, thenEnd = false } = {}) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(closed());
        if (signal?.aborted) return reject(signal.reason);
        // The worker runs the task of this name, so what comes back is what that task returns.
        const answer = (output: unknown) => resolve(output as OutputOf<T[typeof name]>);
        const assignment: Assignment = { name, input, signal, onProgress, thenEnd, resolve: answer, reject };
        queue.push(assignment);
        signal?.addEventListener('abort', () => leaveQueue(assignment), { once: true });
        next();
      }),
    async close() {
      isClosed = true;
      for (const { reject } of queue.splice(0)) reject(closed());
      await Promise.all([...threads.keys()].map((thread) => thread.end(closingMs)));
    },
  };
}
