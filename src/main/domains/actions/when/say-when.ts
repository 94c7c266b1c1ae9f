import { Temporal } from 'temporal-polyfill';
import type { When } from '../../../../contract/actions/shapes.ts';
import type { Placed } from './in-zone.ts';

/** A time as it was understood, with the same instant in milliseconds. */
export type ReadWhen = When & { ms: number };

/** Says a time back in full; a zone that is not the person's own is named. */
export function sayWhen({ ms, allDay, note }: Placed, zone: string, here: string): ReadWhen {
  const at = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const day = at
    .toPlainDate()
    .toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const clock = allDay ? '' : `, ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`;
  return {
    ms,
    at: new Date(ms).toISOString(),
    allDay,
    zone,
    // The weekday stands apart: "Tuesday, 24 November 2026, 10:00".
    words: `${day.replace(/^(\p{L}+),? /u, '$1, ')}${clock}${zone === here ? '' : ` (${zone})`}`,
    note,
  };
}
