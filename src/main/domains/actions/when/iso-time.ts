import { unreadable } from './refuse.ts';
import { dayOf, realDate, realTime, type Said } from './said.ts';

const shape =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ] ?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?(z|[+-]\d{2}:?\d{2}))?)?$/;

/** An ISO 8601 day, local time or instant; null for anything else. */
export function readIso(text: string): Said | null {
  const [match, year, month, day, hour, minute, second = '0', fraction = '', offset] = shape.exec(text) ?? [];
  if (match === undefined) return null;
  const date = realDate(Number(year), Number(month), Number(day));
  if (hour === undefined) return dayOf(date);
  const time = realTime(Number(hour), Number(minute), Number(second));
  if (offset === undefined) return { kind: 'day', date, time, dated: true, notes: [] };
  const utc = date.toZonedDateTime({ timeZone: 'UTC', plainTime: time }).epochMilliseconds;
  return { kind: 'moment', ms: utc + Number(fraction.padEnd(3, '0').slice(0, 3)) - offsetMs(offset) };
}

function offsetMs(offset: string): number {
  if (offset === 'z') return 0;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(-2))];
  if (hours > 18 || minutes > 59) throw unreadable(`No place on earth is ${offset} from UTC.`);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
