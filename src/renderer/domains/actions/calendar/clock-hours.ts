import type { Day } from '../../../ui/index.ts';

export const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
export const hourWords = (hour: number): string => `${hour.toString().padStart(2, '0')}:00`;

const HOUR_MS = 3_600_000;

/** How often an hour comes on a day here: when the clocks change, one is skipped or comes twice. */
export function timesOnDay(day: Day, hour: number): 0 | 1 | 2 {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = new Date(year, month - 1, date, hour);
  if (at.getHours() !== hour) return 0;
  return new Date(at.getTime() + HOUR_MS).getHours() === hour ? 2 : 1;
}
