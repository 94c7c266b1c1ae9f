import { afterEach, expect, test } from 'vitest';
import { HOURS, timesOnDay } from './clock-hours.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('the hour that the clocks skip is not there, and the one they repeat is there twice', () => {
  process.env.TZ = 'Europe/Berlin';
  expect(HOURS.map((hour) => timesOnDay('2026-03-29', hour)).indexOf(0)).toBe(2);
  expect(HOURS.map((hour) => timesOnDay('2026-10-25', hour)).indexOf(2)).toBe(2);
  expect(HOURS.every((hour) => timesOnDay('2026-11-20', hour) === 1)).toBe(true);
});
