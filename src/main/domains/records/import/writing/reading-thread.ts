import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** Larger files are read by a second thread, beside the writing. */
export const aloneBytes = 512 * 1024;

/** Whoever has looked at the first rows of a file imports it soon, or not at all. */
const keptReadyMs = 120_000;

let ready: { workerFile: string; thread: Worker; stopWaiting: () => void } | undefined;

function start(workerFile: string): Worker {
  // Rows are garbage as soon as they are sent: a small nursery is emptied often and costs a fraction of the memory.
  const thread = new Worker(workerFile, { resourceLimits: { maxYoungGenerationSizeMb: 12 } });
  // Its end is told through the port; without a listener its failure would end the whole process.
  thread.on('error', () => {});
  return thread;
}

/** Starts the thread that will read a file, while the person still looks at its first rows: a start takes 0.2 s. */
export function keepReaderReady(workerFile: string, path: string): void {
  if (ready !== undefined || statSync(path).size <= aloneBytes) return;
  const thread = start(workerFile);
  thread.unref();
  const timer = setTimeout(() => {
    ready = undefined;
    void thread.terminate();
  }, keptReadyMs);
  timer.unref();
  thread.once('exit', () => {
    if (ready?.thread === thread) ready = undefined;
  });
  ready = { workerFile, thread, stopWaiting: () => clearTimeout(timer) };
}

/** The thread that is ready, or a new one. It belongs to the caller, who ends it. */
export function takeReader(workerFile: string): Worker {
  if (ready?.workerFile !== workerFile) return start(workerFile);
  const { thread, stopWaiting } = ready;
  ready = undefined;
  stopWaiting();
  thread.ref();
  return thread;
}
