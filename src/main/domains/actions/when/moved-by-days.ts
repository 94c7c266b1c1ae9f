import { Temporal } from 'temporal-polyfill';

type Planned = { at: number; zone: string };

/**
 * A time so many days on, at the same time of day where it was planned, also when the clocks change in between.
 * What is overdue is counted from today, so that putting it off puts it ahead.
 */
export function movedByDays({ at, zone }: Planned, days: number, now: number): number {
  const planned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const day = planned.toPlainDate();
  const from = days > 0 && Temporal.PlainDate.compare(day, today) < 0 ? today : day;
  const moved = from.add({ days }).toPlainDateTime(planned.toPlainTime());
  return moved.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}
