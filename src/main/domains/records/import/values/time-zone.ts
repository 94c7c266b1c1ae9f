import { remembered } from './remembered.ts';

const dayMs = 86_400_000;

/** The instant at which clocks in a time zone show a wall time; in the hour that clocks skip, the one after it. */
export function instantAt(wallMs: number, zone: string): number {
  if (zone === 'UTC') return wallMs;
  const offset = zoneOffsets(zone);
  const first = wallMs - offset(wallMs);
  const second = wallMs - offset(first);
  return second + offset(second) === wallMs ? second : Math.max(first, second);
}

/** Asking the clock is slow, so days on which the offset does not change are asked once. */
const zoneOffsets = remembered((zone: string) => {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const ask = (instant: number): number => {
    const parts = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
  };
  const steadyOffsets = new Map<number, number | null>();
  return (instant: number): number => {
    const day = Math.floor(instant / dayMs);
    let steady = steadyOffsets.get(day);
    if (steady === undefined) {
      const start = ask(day * dayMs);
      steady = start === ask((day + 1) * dayMs) ? start : null;
      if (steadyOffsets.size > 5000) steadyOffsets.clear();
      steadyOffsets.set(day, steady);
    }
    return steady ?? ask(instant);
  };
});
