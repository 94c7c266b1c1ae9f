import { noSchedule, type Spoken, takeAll, takeOne } from './spoken.ts';
import { clock } from './word-lists.ts';

export type ClockTime = { hour: number; minute: number };

const half = '(?<half>[ap])\\.?m\\b\\.?';
const withMinutes = new RegExp(`(?<![\\d.:])(?<hour>\\d{1,2})[:.h](?<minute>\\d{2})(?![\\d:.]*\\d)\\s*(?:${half})?`);
const withHalf = new RegExp(`(?<![\\d.:])(?<hour>\\d{1,2})\\s*${half}`);
const oClock = /(?<![\d.:])(?<hour>\d{1,2})\s*(?:o'?clock|h\b|hours?\b)/;
const bare = /(?<![\d.:])(?<hour>\d{1,2})(?![\d.:]|st|nd|rd|th)/;
const parts: [RegExp, number][] = [
  [/\b(?:noon|midday)\b/, 12],
  [/\bmidnight\b/, 0],
  [/\bmornings?\b/, 9],
  [/\bafternoons?\b/, 14],
  [/\bevenings?\b/, 18],
];

/** The times of day that are said with what shows that they are times. */
export function takeTimes(spoken: Spoken): ClockTime[] {
  const times = [withMinutes, withHalf, oClock].flatMap((pattern) => takeAll(spoken, pattern).map(timeOf));
  const named = parts.filter(([pattern]) => takeOne(spoken, pattern)).map(([, hour]) => ({ hour, minute: 0 }));
  // "monday morning 8:30" names the morning only to say which half of the day is meant.
  return times.length > 0 ? times : named;
}

/** Numbers that are left when everything else has been read: hours, as in "mondays at 9 and 16". */
export const takeHours = (spoken: Spoken): ClockTime[] => takeAll(spoken, bare).map(timeOf);

/** One time of day, as at the ends of "from 8:00 to 18:00". */
export function oneTime(text: string): ClockTime {
  const spoken = { text };
  const [time] = [...takeTimes(spoken), ...takeHours(spoken)];
  if (!time) throw noSchedule(`"${text.trim()}" is not a time of day. Write 8:00, or 8am.`);
  return time;
}

function timeOf(match: RegExpExecArray): ClockTime {
  const { hour = '', minute = '0', half: side } = match.groups ?? {};
  const said = Number(hour);
  const wrong = noSchedule(`"${match[0].trim()}" is not a time of day. Write 8:00, or 8am.`);
  if (Number(minute) > 59 || said > 23 || (side && (said < 1 || said > 12))) throw wrong;
  return { hour: side ? (said % 12) + (side === 'p' ? 12 : 0) : said, minute: Number(minute) };
}

/** The first two fields of cron: one minute past one hour or several. */
export function timeFields(times: readonly ClockTime[]): string {
  const [first] = times;
  if (!first) throw noSchedule('At what time? Write it after the day, such as "weekdays 8:00".');
  const other = times.find(({ minute }) => minute !== first.minute);
  if (other) {
    const [a, b] = [first, other].map(({ hour, minute }) => clock(hour * 60 + minute));
    throw noSchedule(`${a} and ${b} do not go into one schedule, as their minutes differ. Make a schedule of each.`);
  }
  const hours = [...new Set(times.map(({ hour }) => hour))].sort((a, b) => a - b);
  return `${first.minute} ${hours.join(',')}`;
}
