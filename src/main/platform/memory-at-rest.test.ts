import { expect, test } from 'vitest';
import { giveMemoryBackAtRest } from './memory-at-rest.ts';
import { createManualClock } from './schedule/manual-clock.ts';

test('memory is given back once after work, and not while it lasts', () => {
  const clock = createManualClock();
  let taken = 0;
  let released = 0;
  const stop = giveMemoryBackAtRest({ clock, taken: () => taken, release: () => void released++ });
  const pass = (worked: number) => {
    taken += worked;
    clock.advance(10_000);
    return released;
  };

  expect(pass(5_000)).toBe(0);
  expect(pass(900)).toBe(0);
  expect(pass(20)).toBe(1);
  expect(pass(20)).toBe(1);
  expect(pass(600)).toBe(1);
  expect(pass(0)).toBe(2);
  expect(pass(600)).toBe(2);
  stop();
  expect(pass(0)).toBe(2);
});
