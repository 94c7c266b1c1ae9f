import { runInNewContext } from 'node:vm';
import type { Clock } from './schedule/clock.ts';

const lookEveryMs = 10_000;
/** Of processor time between two looks: whoever works, and every thread that does, takes more. */
const restingMs = 200;

type Options = {
  clock: Clock;
  /** Milliseconds of processor time that the process has taken so far, all its threads together. */
  taken?: () => number;
  /** Lets go of what can be read again. */
  release: () => void;
};

/**
 * Gives memory back when the app has worked and comes to rest. V8 looks for garbage as work asks for room, so that what
 * the last work left behind would stay for as long as nobody does anything.
 */
export function giveMemoryBackAtRest({ clock, taken = processorTime, release }: Options): () => void {
  let before = taken();
  let worked = true;

  const look = () => {
    const now = taken();
    const resting = now - before < restingMs;
    before = now;
    if (resting && worked) {
      release();
      collectSoon();
    }
    worked = !resting;
    stopLooking = clock.after(lookEveryMs, look);
  };
  let stopLooking = clock.after(lookEveryMs, look);
  return () => stopLooking();
}

/** A context that comes and goes has V8 plan a collection, which it then does in small steps, seconds later. */
const collectSoon = (): void => void runInNewContext('0');

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
