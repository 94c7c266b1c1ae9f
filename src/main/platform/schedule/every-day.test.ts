import { expect, it } from 'vitest';
import { everyDay } from './every-day.ts';
import { createManualClock } from './manual-clock.ts';

const hour = 3_600_000;
const nineToday = new Date(2026, 2, 4, 9).getTime();

const counted = (last: number | undefined) => {
  const clock = createManualClock(nineToday);
  const at: number[] = [];
  const stop = everyDay({ clock, last, run: () => at.push(clock.now()) });
  return { clock, at, stop };
};

it('runs at once on a day that has not had it, then once after each midnight', () => {
  const { clock, at, stop } = counted(nineToday - 20 * hour);
  expect(at).toEqual([nineToday]);
  clock.advance(14 * hour);
  expect(at).toHaveLength(1);
  clock.advance(hour);
  expect(at.map((time) => new Date(time).getDate())).toEqual([4, 5]);
  clock.advance(48 * hour);
  expect(at).toHaveLength(4);
  stop();
  clock.advance(48 * hour);
  expect(at).toHaveLength(4);
  expect(clock.waiting()).toBe(0);
});

it('waits for tomorrow when today has had it', () => {
  const { clock, at } = counted(nineToday - hour);
  expect(at).toEqual([]);
  clock.advance(15 * hour);
  expect(at).toHaveLength(1);
});

it('does not wait for a last time that lies in the future', () => {
  expect(counted(nineToday + 400 * 24 * hour).at).toEqual([nineToday]);
});
