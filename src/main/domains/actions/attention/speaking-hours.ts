import type { Settings } from '../../../../contract/workspace.ts';
import { minutesOfDay, timeOfDay } from '../../../platform/schedule/local-time.ts';

export type SpeakingHours = Settings['notices'];

/** Whether this laptop may speak up now, by what the person set and the clock on their wall. */
export function maySpeak(now: number, { on, quiet, weekends }: SpeakingHours): boolean {
  if (!on) return false;
  const day = new Date(now).getDay();
  if (!weekends && (day === 0 || day === 6)) return false;
  return quiet === null || !isBetween(minutesOfDay(now), quiet);
}

/** From one to the other, over midnight too; from a time to itself is never. */
function isBetween(minutes: number, { from, to }: { from: number; to: number }): boolean {
  if (from <= to) return from <= minutes && minutes < to;
  return minutes >= from || minutes < to;
}

/** Whether it is time for the morning's digest, or past it. */
export const isMorningTime = (now: number, { morningAt }: SpeakingHours): boolean =>
  morningAt !== null && minutesOfDay(now) >= morningAt;

/** The next moment at which the clock on the wall changes any of it: midnight, a quiet time's ends, the morning. */
export function nextTurn(now: number, { quiet, morningAt }: SpeakingHours): number {
  const times = [0, quiet?.from, quiet?.to, morningAt].filter((minutes) => typeof minutes === 'number');
  const moments = times.flatMap((minutes) => [timeOfDay(now, minutes), timeOfDay(now, minutes, 1)]);
  return Math.min(...moments.filter((moment) => moment > now));
}
