import type { Clock } from './clock.ts';

export type ManualClock = Clock & {
  /** Moves time on and calls what came due, in order. */
  advance(ms: number): void;
  /** Another time at once, also an earlier one, as after a sleep or when a clock is put right: what waits, waits on. */
  jump(ms: number): void;
  /** How long until the next call; undefined when none waits. */
  untilNext(): number | undefined;
  /** How many calls are waiting. */
  waiting(): number;
};

/** A clock for tests: it stands still until it is moved. */
export function createManualClock(start = Date.UTC(2026, 0, 5, 9)): ManualClock {
  let now = start;
  let waiting: { at: number; call: () => void }[] = [];
  return {
    now: () => now,
    after(ms, call) {
      const entry = { at: now + Math.max(ms, 0), call };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const next = waiting.toSorted((a, b) => a.at - b.at)[0];
        if (!next || next.at > end) break;
        waiting = waiting.filter((other) => other !== next);
        now = Math.max(now, next.at);
        next.call();
      }
      now = end;
    },
    jump(ms) {
      now += ms;
      waiting = waiting.map((entry) => Object.assign(entry, { at: entry.at + ms }));
    },
    untilNext: () => (waiting.length === 0 ? undefined : Math.min(...waiting.map(({ at }) => at)) - now),
    waiting: () => waiting.length,
  };
}
