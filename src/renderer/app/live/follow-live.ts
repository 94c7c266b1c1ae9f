import type { LiveEvent } from '../../../contract/workspace.ts';

interface Ear {
  /** Every time the stream opens; `again` when events may have been missed in between. */
  onOpen(again: boolean): void;
  onEvent(event: LiveEvent): void;
}

const PAUSES_MS = [150, 300, 600, 1200, 2500, 5000];

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Listens to what the core announces, and listens again whenever that breaks off, until the signal. */
export async function followLive(
  open: (signal: AbortSignal) => Promise<AsyncIterable<LiveEvent>>,
  ear: Ear,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  let openedBefore = false;
  while (!signal.aborted) {
    try {
      const events = await open(signal);
      failures = 0;
      ear.onOpen(openedBefore);
      openedBefore = true;
      for await (const event of events) ear.onEvent(event);
    } catch {
      // Whatever broke it, the answer is the same: listen again. The frame shows the state of the connection.
    }
    if (signal.aborted) return;
    await pause(PAUSES_MS[Math.min(failures, PAUSES_MS.length - 1)] ?? 5000, signal);
    failures += 1;
  }
}
