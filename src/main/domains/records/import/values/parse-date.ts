import { daySerial, daysIn, firstYear, impossible, isoDay, lastYear, spelledOut } from './calendar.ts';
import { type DateOrder, type DateShape, type Day, dateShape } from './date-shape.ts';
import { type Parsed, type Problem, quote } from './parsed.ts';
import { remembered } from './remembered.ts';
import { type TimeOfDay, timeOfDay } from './time-of-day.ts';
import { instantAt } from './time-zone.ts';

export interface DateFormat {
  /** Null while it is open whether the column puts the day or the month first. */
  order: DateOrder | null;
  /** Whether bare numbers are days as Excel counts them. */
  excelSerials?: boolean;
}

/** Reads the dates of one column as `YYYY-MM-DD`, the day as it is written even where a time follows it. */
export function dateParser(format: DateFormat): (text: string) => Parsed<string> {
  const readSlowly = remembered((text: string): Parsed<string> => {
    const moment = readMoment(text, format);
    return moment === null || 'problem' in moment ? moment : isoDay(moment.day);
  });
  return (text) => {
    if (!startsWithIsoDay(text)) return readSlowly(text);
    if (text.length === 10) return text;
    return timeOfDay(text.slice(10)) === null ? readSlowly(text) : text.slice(0, 10);
  };
}

/** Reads dates with times as ISO instants. Times without a zone are those of clocks in `timeZone`. */
export function instantParser(format: DateFormat & { timeZone: string }): (text: string) => Parsed<string> {
  const { timeZone } = format;
  const readSlowly = remembered((text: string): Parsed<string> => {
    const moment = readMoment(text, format);
    return moment === null || 'problem' in moment ? moment : instantOf(moment.day, moment.time, timeZone);
  });
  return (text) => {
    if (!startsWithIsoDay(text)) return readSlowly(text);
    if (isUtcClock(text) && (text.length === 20 || timeZone === 'UTC'))
      return `${text.slice(0, 10)}T${text.slice(11, 19)}.000Z`;
    const time = timeOfDay(text.slice(10));
    if (time === null) return readSlowly(text);
    const day = { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) };
    return instantOf(day, time, timeZone);
  };
}

export type Due = { at: number; allDay: boolean };

/** Reads when something is due: a day without a time is due at the end of it, where clocks are those of `timeZone`. */
export function dueParser(format: DateFormat & { timeZone: string }): (text: string) => Parsed<Due> {
  const { timeZone } = format;
  return remembered((text: string): Parsed<Due> => {
    const moment = readMoment(text, format);
    if (moment === null || 'problem' in moment) return moment;
    const { day, time } = moment;
    // Nobody plans for midnight: a day that went through another system has it as its time.
    if (time.ms > 0) return { at: Date.parse(instantOf(day, time, timeZone)), allDay: false };
    return { at: instantAt(Date.UTC(day.year, day.month - 1, day.day + 1), timeZone) - 1, allDay: true };
  });
}

function instantOf({ year, month, day }: Day, time: TimeOfDay, timeZone: string): string {
  const wall = Date.UTC(year, month - 1, day) + time.ms;
  const instant = time.offset === null ? instantAt(wall, timeZone) : wall - time.offset * 60_000;
  return new Date(instant).toISOString();
}

interface Moment {
  day: Day;
  time: TimeOfDay;
}

/** The common case without a copy: `2024-01-31`, or that and a time. */
function startsWithIsoDay(text: string): boolean {
  if (text.length < 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  const year = pair(text, 0) * 100 + pair(text, 2);
  const month = pair(text, 5);
  const day = pair(text, 8);
  return year >= firstYear && year <= lastYear && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** `T14:05:33Z`, or without the zone, behind the day. */
function isUtcClock(text: string): boolean {
  if (text.length !== 19 && (text.length !== 20 || text.charCodeAt(19) !== 90)) return false;
  const between = text.charCodeAt(10);
  if ((between !== 84 && between !== 32) || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return false;
  const [hour, minute, second] = [pair(text, 11), pair(text, 14), pair(text, 17)];
  return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
}

/** Two digits, or a number low enough to spoil any sum it goes into. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -10_000;
}

function readMoment(text: string, format: DateFormat): Moment | Problem | null {
  const trimmed = text.trim();
  if (trimmed === '' || /^[-–—]$|^n\/?a$|^null$/i.test(trimmed)) return null;
  const shape = dateShape(trimmed);
  const day = dayOf(shape, text, format);
  if ('problem' in day) return day;
  const why = impossible(day);
  if (why !== null) return { problem: `${quote(text)} is not a date: ${why}. Correct it.` };
  const time = timeIn(shape);
  if (time === null) return { problem: `The time in ${quote(text)} cannot be read. Write it like 2024-01-31 14:05.` };
  return { day, time };
}

function dayOf(shape: DateShape, text: string, { order, excelSerials = false }: DateFormat): Day | Problem {
  switch (shape.kind) {
    case 'day':
      return shape.day;
    case 'shows':
      if (order === null || order === shape.order) return shape.day;
      return {
        problem: `${quote(text)} does not fit this column, where the ${first(order)} comes first. Write it like the others.`,
      };
    case 'either': {
      if (order !== null) return shape[order];
      const readings = [spelledOut(shape.dmy), spelledOut(shape.mdy)];
      return {
        problem: `${quote(text)} can mean ${readings.join(' or ')}. Choose whether this column puts the day or the month first.`,
        readings,
      };
    }
    case 'serial':
      return excelSerials ? daySerial(shape.serial) : notADate(text);
    case 'epoch': {
      const [year, month, day] = new Date(shape.ms).toISOString().slice(0, 10).split('-').map(Number);
      return { year: year ?? 0, month: month ?? 0, day: day ?? 0 };
    }
    case 'none':
      return notADate(text);
  }
}

function timeIn(shape: DateShape): TimeOfDay | null {
  switch (shape.kind) {
    case 'serial':
      return { ms: Math.round((shape.serial % 1) * 86_400) * 1000, offset: null };
    case 'epoch':
      return { ms: shape.ms % 86_400_000, offset: 0 };
    case 'none':
      return null;
    default:
      return timeOfDay(shape.time);
  }
}

function first(order: DateOrder): string {
  return order === 'dmy' ? 'day' : 'month';
}

function notADate(text: string): Problem {
  return { problem: `${quote(text)} is not a date. Write it like 2024-01-31.` };
}
