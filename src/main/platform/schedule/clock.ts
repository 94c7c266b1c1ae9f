/** Time as background work sees it; tests hand in one that they move themselves. */
export type Clock = {
  now(): number;
  /** Calls once after `ms`; answers how to call it off. */
  after(ms: number, call: () => void): () => void;
};

/** Longer than this and Node would fire at once. */
const longestTimer = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, call) {
    const timer = setTimeout(call, Math.min(Math.max(ms, 0), longestTimer));
    // Background work never keeps a closing app alive.
    timer.unref();
    return () => clearTimeout(timer);
  },
};
