import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../platform/app-error.ts';
import { quoted } from './refuse.ts';
import type { ReadWhen } from './say-when.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365.25 * day;
const yearsAhead = 5;

/** What is planned lies ahead, and within what anyone plans. */
export function withinReach(typed: string, when: ReadWhen, now: number): ReadWhen {
  if (when.ms < now) {
    throw new AppError('DATE_IN_PAST', `${quoted(typed)} was ${ago(when, now)} (${when.words}).`, {
      remedy: 'Choose a time that is still to come.',
    });
  }
  if (when.ms > now + yearsAhead * year) {
    throw new AppError('DATE_TOO_FAR', `${quoted(typed)} is more than ${yearsAhead} years away.`, {
      remedy: 'Check the year, or choose a nearer day.',
    });
  }
  return when;
}

const sizes: [number, Intl.RelativeTimeFormatUnit][] = [
  [2 * year, 'year'],
  [60 * day, 'month'],
  [day, 'day'],
  [hour, 'hour'],
  [minute, 'minute'],
];
const lengths: Partial<Record<Intl.RelativeTimeFormatUnit, number>> = { year, month: year / 12, day, hour, minute };

function ago(when: ReadWhen, now: number): string {
  const ms = when.allDay ? daysAgo(when, now) * day : now - when.ms;
  const unit = sizes.find(([from]) => ms >= from)?.[1];
  if (!unit) return 'just now';
  const count = Math.floor(ms / (lengths[unit] ?? 1));
  return new Intl.RelativeTimeFormat('en-GB').format(-count, unit);
}

/** By the calendar: yesterday is a day ago, even ten minutes past midnight. */
function daysAgo({ ms, zone }: ReadWhen, now: number): number {
  const dayAt = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  return dayAt(ms).until(dayAt(now)).days;
}
