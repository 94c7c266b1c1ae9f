import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { AppError } from '../../../../platform/app-error.ts';
import { type Failure, fromFailure, type ToWorker, toFailure } from '../../../../platform/workers/messages.ts';
import type { CancelSignal } from '../../../../platform/workers/task.ts';
import { type OpenTableOptions, openTable } from '../index.ts';
import { explainImportError } from '../wizard/import-error.ts';
import type { ImportPlan } from '../wizard/import-plan.ts';
import { type Batch, readBatches } from './read-batches.ts';
import { takeReader } from './reading-thread.ts';

export type ReadAheadTask = {
  path: string;
  open: OpenTableOptions;
  plan: ImportPlan;
  failedPath: string;
  port: MessagePort;
  /** How many messages were sent, how many were taken, and whether to stop. */
  counts: Int32Array;
};

type Message = { type: 'batch'; batch: Batch } | { type: 'end' } | { type: 'failed'; failure: Failure };

const [sent, taken, stop] = [0, 1, 2];
const mostAhead = 24;
/** Reading one batch takes milliseconds; a thread that says nothing for so long is gone. */
const patienceMs = 60_000;

export const readAheadTask = 'records.import.read';

/** The reading thread's side: reads as fast as the writing one takes. */
export async function readAhead({ path, open, plan, failedPath, port, counts }: ReadAheadTask): Promise<void> {
  const send = (message: Message) => {
    port.postMessage(message);
    Atomics.add(counts, sent, 1);
    Atomics.notify(counts, sent);
  };
  try {
    const table = await openTable(path, open);
    try {
      for await (const batch of readBatches(table, plan, failedPath)) {
        send({ type: 'batch', batch });
        for (;;) {
          const done = Atomics.load(counts, taken);
          if (Atomics.load(counts, stop) !== 0) return;
          if (Atomics.load(counts, sent) - done < mostAhead) break;
          await Atomics.waitAsync(counts, taken, done, 1000).value;
        }
      }
      send({ type: 'end' });
    } finally {
      await table.close();
    }
  } catch (error) {
    send({ type: 'failed', failure: toFailure(explainImportError(error)) });
  } finally {
    port.close();
  }
}

/**
 * Reads in a second thread while this one writes. What it answers is taken synchronously, as a transaction is
 * one synchronous piece of work.
 */
export function startReadingAhead(workerFile: string) {
  const counts = new Int32Array(new SharedArrayBuffer(12));
  const { port1, port2 } = new MessageChannel();
  const worker = takeReader(workerFile);

  return {
    begin(task: Omit<ReadAheadTask, 'port' | 'counts'>): void {
      const input: ReadAheadTask = { ...task, port: port2, counts };
      const message: ToWorker = { run: 1, name: readAheadTask, input, stop: new SharedArrayBuffer(4) };
      worker.postMessage(message, [port2]);
    },
    *batches(signal: CancelSignal): Generator<Batch> {
      for (let count = 0; ; count++) {
        const message = next(port1, counts, count, signal);
        Atomics.add(counts, taken, 1);
        Atomics.notify(counts, taken);
        if (message.type === 'end') return;
        if (message.type === 'failed') throw fromFailure(message.failure);
        yield message.batch;
      }
    },
    async end(): Promise<void> {
      Atomics.store(counts, stop, 1);
      Atomics.add(counts, taken, 1);
      Atomics.notify(counts, taken);
      port1.close();
      await worker.terminate();
    },
  };
}

function next(port: MessagePort, counts: Int32Array, count: number, signal: CancelSignal): Message {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const received: { message: Message } | undefined = receiveMessageOnPort(port);
    if (received) return received.message;
    signal.throwIfAborted();
    if (performance.now() > deadline) {
      throw new AppError('BUSY', 'Reading the file came to a halt, so the import was ended. Nothing was changed.', {
        remedy: 'Try it again. If it ends the same way, split the file and import its parts.',
        retryable: false,
      });
    }
    Atomics.wait(counts, sent, count, 100);
  }
}
