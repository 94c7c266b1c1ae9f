import type { Clock } from './clock.ts';
import { startOfDay } from './local-time.ts';

/**
 * Calls `run` once on every local calendar day on which the app is open: now, if today has not had it,
 * and again whenever midnight passes. Answers how to stop.
 */
export function everyDay(options: { clock: Clock; last: number | undefined; run: () => void }): () => void {
  const { clock, run } = options;
  let done = options.last;
  let stop = () => {};
  const look = () => {
    const now = clock.now();
    // A last time in the future means that the laptop's clock was put back; waiting for it could take years.
    if (done === undefined || done < startOfDay(now) || done > startOfDay(now, 1)) {
      done = now;
      run();
    }
    stop = clock.after(startOfDay(now, 1) - now, look);
  };
  look();
  return () => stop();
}
