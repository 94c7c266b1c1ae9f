import type { ChangeFeed } from '../../../platform/ledger/change-events.ts';
import type { Clock } from '../../../platform/schedule/clock.ts';
import { everyDay } from '../../../platform/schedule/every-day.ts';

type Watch = {
  clock: Clock;
  feed: ChangeFeed;
  look: () => Promise<void>;
  onError: (error: unknown) => void;
};

/** First the views, then what can wait. */
const startAfterMs = 8_000;
/** A person who ticks off task after task is waited for. */
const settleMs = 1_500;
const tables = ['pocs', 'poc_milestones', 'poc_phases', 'poc_tasks'];

/** Looks for overdue dates once a day and after plans were changed. */
export function watchOverdue({ clock, feed, look, onError }: Watch) {
  let stopTimer = () => {};
  let stopDays = () => {};
  let stopListening = () => {};
  let looking: Promise<void> = Promise.resolve();
  let waiting = false;
  let stopped = false;

  const lookNow = () => {
    waiting = false;
    if (!stopped) looking = looking.then(look).catch(onError);
  };
  return {
    begin(): void {
      stopTimer = clock.after(startAfterMs, () => {
        stopDays = everyDay({ clock, last: undefined, run: lookNow });
        stopListening = feed.subscribe(({ touched }) => {
          if (waiting || !tables.some((table) => table in touched)) return;
          waiting = true;
          stopTimer = clock.after(settleMs, lookNow);
        });
      });
    },
    async stop(): Promise<void> {
      stopped = true;
      stopTimer();
      stopDays();
      stopListening();
      await looking;
    },
  };
}
