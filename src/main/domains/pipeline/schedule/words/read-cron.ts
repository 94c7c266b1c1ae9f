import { Cron, CronPattern } from 'croner';
import { noSchedule } from './spoken.ts';

const fields = [
  { name: 'minute', takes: '0 to 59' },
  { name: 'hour', takes: '0 to 23' },
  { name: 'day of the month', takes: '1 to 31, or L for the last day' },
  { name: 'month', takes: '1 to 12, or JAN to DEC' },
  { name: 'day of the week', takes: '0 to 7 (0 and 7 are Sunday), or SUN to SAT, and 1#1 for the first Monday' },
];
const names = 'SUN|MON|TUE|WED|THU|FRI|SAT|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC';
const cronLike = new RegExp(`^(?:\\d|[*,/#?+-]|L|W|${names})+$`, 'i');
/** Reviews more often than this would only look at the same deals. */
const leastMinutes = 15;

/** Whether a text is meant as cron and not as words. */
export function looksLikeCron(text: string): boolean {
  const parts = text.trim().split(/\s+/);
  const symbols = parts.filter((part) => /[*]/.test(part)).length > 0;
  return parts.every((part) => cronLike.test(part)) && (parts.length === 5 || (parts.length > 3 && symbols));
}

/** Five fields of cron in one way of writing. Throws `noSchedule` with the field that is wrong. */
export function readCron(text: string): string {
  const parts = text.trim().toUpperCase().split(/\s+/);
  if (parts.length > 5) {
    throw noSchedule(
      `This has ${parts.length} fields. Cron without seconds and years has five: minute, hour, day, month, weekday.`,
    );
  }
  if (parts.length < 5) {
    throw noSchedule(
      `This has ${parts.length} fields; cron has five: minute, hour, day, month, weekday, such as "0 8 * * 1-5".`,
    );
  }
  for (const [at, part] of parts.entries()) checkField(part, at);
  const cron = parts.join(' ');
  if (new Cron(cron, { mode: '5-part', timezone: 'UTC' }).nextRun(new Date(Date.UTC(2024, 0, 1))) === null) {
    throw noSchedule('Such a day never comes, so this would never run.');
  }
  if (leastBetween(timesOfDay(cron)) < leastMinutes) {
    throw noSchedule(`A review every ${leastMinutes} minutes is as often as it goes; this would run more often.`);
  }
  return cron;
}

function checkField(part: string, at: number): void {
  const field = fields[at];
  const alone = fields.map((_, other) => (other === at ? part : '*')).join(' ');
  try {
    // "?" is the time at which it was read, and "+" is croner's own.
    if (/[?+]/.test(part)) throw new RangeError('not here');
    patternOf(alone);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    throw noSchedule(`"${part}" is not a ${field?.name}: it takes ${field?.takes}, also as 1,3 and 1-5 and */2.`);
  }
}

export const patternOf = (cron: string): CronPattern => new CronPattern(cron, undefined, { mode: '5-part' });

/** The times of a day on which it runs, in minutes after midnight. */
export function timesOfDay(cron: string): number[] {
  const { minute, hour } = patternOf(cron);
  const hours = placesOf(hour);
  const minutes = placesOf(minute);
  return hours.flatMap((h) => minutes.map((m) => h * 60 + m));
}

export const placesOf = (flags: readonly number[]): number[] => flags.flatMap((flag, at) => (flag ? [at] : []));

function leastBetween(times: readonly number[]): number {
  const gaps = times.map((time, at) => (times[at + 1] ?? (times[0] ?? 0) + 24 * 60) - time);
  return Math.min(...gaps);
}
