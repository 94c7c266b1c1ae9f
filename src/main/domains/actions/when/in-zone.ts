import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../platform/app-error.ts';
import { quoted } from './refuse.ts';
import type { Said } from './said.ts';

export type Placed = { ms: number; allDay: boolean; note: string | null };

/** A zone by its name; an offset is no place, and does not know when the clocks change. */
export function knownZone(zone: string): string {
  try {
    if (/^[a-z]/i.test(zone)) return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new AppError('INVALID_INPUT', `There is no time zone ${quoted(zone)}.`, {
    remedy: 'Use an IANA name such as Europe/Berlin.',
    issues: [{ path: 'zone', message: 'Not a time zone.' }],
  });
}

/** The instant that was meant in a zone, and what had to be decided for it. */
export function placeInZone(said: Said, zone: string, now: number): Placed {
  if (said.kind === 'moment') return { ms: said.ms, allDay: false, note: null };
  const placed = placeDay(said.date, said.time, zone);
  // A time of day that is over today is meant for tomorrow.
  const tomorrow = !said.dated && placed.ms <= now;
  const { ms, note } = tomorrow ? placeDay(said.date.add({ days: 1 }), said.time, zone) : placed;
  const notes = [...said.notes, ...(note === null ? [] : [note])];
  return { ms, allDay: said.time === null, note: notes.length > 0 ? notes.join(' ') : null };
}

function placeDay(
  date: Temporal.PlainDate,
  time: Temporal.PlainTime | null,
  zone: string,
): { ms: number; note: string | null } {
  // The last moment of the day, however long the day is there.
  if (time === null) return { ms: date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds - 1, note: null };
  const asked = date.toPlainDateTime(time);
  const first = asked.toZonedDateTime(zone, { disambiguation: 'compatible' });
  const told = clockOf(asked);
  if (!first.toPlainDateTime().equals(asked)) {
    return {
      ms: first.epochMilliseconds,
      note: `The clocks skip ${told} on that day, so it was moved to ${clockOf(first)}.`,
    };
  }
  const twice = asked.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds !== first.epochMilliseconds;
  return {
    ms: first.epochMilliseconds,
    note: twice ? `${told} comes twice on that day, as the clocks are put back; the first was taken.` : null,
  };
}

const clockOf = (at: { hour: number; minute: number }) =>
  `${String(at.hour).padStart(2, '0')}:${String(at.minute).padStart(2, '0')}`;
