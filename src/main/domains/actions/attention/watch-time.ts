import type { Clock } from '../../../platform/schedule/clock.ts';
import { askForZoneAgain, dayHere } from '../../../platform/schedule/local-time.ts';

/** Timers stand still while a laptop sleeps, and nobody tells of a clock that was put right: it is looked at anyway. */
export const heartbeatMs = 60_000;
const atOnceMs = 5;

type Watch = {
  clock: Clock;
  /** The next moment at which something is different. */
  next(now: number): number;
  /** Whether anything is different now from what it was then. */
  changed(before: number, now: number): boolean;
  onChange(): void;
  /** Called at every look; answers whether it wants to be called again at once. */
  onLook(now: number): boolean;
};

/** Looks at the clock when something is to happen, and at every heartbeat: what follows from a time follows from data. */
export function watchTime({ clock, next, changed, onChange, onLook }: Watch) {
  let before: { now: number; day: string; zone: number } | undefined;
  let disarm = () => {};
  let stopped = false;

  const look = () => {
    if (stopped) return;
    disarm();
    askForZoneAgain();
    const now = clock.now();
    const seen = { now, day: dayHere(now), zone: new Date(now).getTimezoneOffset() };
    const last = before;
    before = seen;
    if (last && (last.day !== seen.day || last.zone !== seen.zone || isOther(last.now, now))) onChange();
    const again = onLook(now);
    disarm = clock.after(again ? atOnceMs : Math.min(Math.max(next(now) - now, 1), heartbeatMs), look);
  };
  const isOther = (last: number, now: number) => now < last || changed(last, now);

  return {
    look,
    begin(afterMs: number) {
      disarm = clock.after(afterMs, look);
    },
    stop() {
      stopped = true;
      disarm();
    },
  };
}
