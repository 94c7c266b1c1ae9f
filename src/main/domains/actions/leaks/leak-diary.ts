import type { Clock } from '../../../platform/schedule/clock.ts';
import { everyDay } from '../../../platform/schedule/every-day.ts';

type Diary = {
  clock: Clock;
  /** When a day was last written down. */
  last: () => number | undefined;
  writeDownToday: () => Promise<void>;
  writeDownYesterday: () => Promise<void>;
  onError: (error: unknown) => void;
};

/** First the views, then the housekeeping. */
const startAfterMs = 10_000;

/**
 * Writes each day down: when the app is first open on it, so that no day is missing, and again as it ends, at midnight
 * or when the workspace is closed, so that it is kept as it ended.
 */
export function createLeakDiary({ clock, last, writeDownToday, writeDownYesterday, onError }: Diary) {
  let stopTimer = () => {};
  let begun = false;
  let wokeBefore = false;
  let writing: Promise<void> = Promise.resolve();
  const write = (work: () => Promise<void>) => {
    writing = writing.then(work).catch(onError);
  };

  return {
    begin(): void {
      stopTimer = clock.after(startAfterMs, () => {
        begun = true;
        const stop = everyDay({
          clock,
          last: last(),
          run: () => {
            if (wokeBefore) write(writeDownYesterday);
            write(writeDownToday);
          },
        });
        wokeBefore = true;
        stopTimer = stop;
      });
    },
    /** A workspace that was open for a moment only has nothing new to say of the day. */
    async stop(): Promise<void> {
      stopTimer();
      if (begun) write(writeDownToday);
      await writing;
    },
  };
}
