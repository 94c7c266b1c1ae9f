import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;

let now = new Date();
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function tick() {
  now = new Date();
  for (const changed of listeners) changed();
  // At the turn of the minute, when the clock on the wall changes too.
  timer = setTimeout(tick, MINUTE_MS - (now.getTime() % MINUTE_MS));
}

function subscribe(changed: () => void) {
  listeners.add(changed);
  if (timer === undefined) tick();
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    timer = undefined;
  };
}

/** The time, to the minute: words such as "20 min late" stay true while nothing else changes. */
export const useNow = (): Date => useSyncExternalStore(subscribe, () => now);
