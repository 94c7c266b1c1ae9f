import { Temporal } from 'temporal-polyfill';
import type { DayPart } from './languages/language.ts';
import type { Patterns } from './languages/patterns.ts';
import { unreadable } from './refuse.ts';
import { realTime } from './said.ts';

/** The time of day in a text, and the text without it. */
export type Clocked = { time: Temporal.PlainTime | 'wholeDay' | null; rest: string; notes: string[] };

const partHours: Record<DayPart, number> = { morning: 9, noon: 12, afternoon: 14, evening: 18 };
const without = (text: string, match: RegExpExecArray) =>
  `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.replace(/\s+/g, ' ').trim();

export function readClock(text: string, words: Patterns): Clocked {
  const atNight = words.tonight.exec(text);
  const endOfDay = words.endOfDay.exec(text);
  if (endOfDay) return { time: 'wholeDay', rest: without(text, endOfDay), notes: [] };
  const said = findFirst(words.clocks, text);
  const spoken = said ? without(text, said) : text;
  const [part, rest] = atNight ? partOf(spoken, [['evening', words.tonight]]) : partOf(spoken, words.parts);
  if (!said) {
    const hour = atNight ? 20 : part && partHours[part];
    return { time: hour ? Temporal.PlainTime.from({ hour }) : null, rest, notes: [] };
  }
  return { ...hourSaid(said, part), rest };
}

function partOf(text: string, parts: [DayPart, RegExp][]): [DayPart | null, string] {
  for (const [part, pattern] of parts) {
    const match = pattern.exec(text);
    if (match) return [part, without(text, match)];
  }
  return [null, text];
}

const findFirst = (patterns: RegExp[], text: string) =>
  patterns.reduce<RegExpExecArray | null>((found, pattern) => found ?? pattern.exec(text), null);

function hourSaid(match: RegExpExecArray, part: DayPart | null): { time: Temporal.PlainTime; notes: string[] } {
  const { hour = '', minute = '0', second = '0', half, unit } = match.groups ?? {};
  const said = Number(hour);
  const at = (hours: number) => realTime(hours, Number(minute), Number(second));
  if (half) {
    if (said < 1 || said > 12) throw unreadable(`${match[0].trim()} is not a time of day.`, 'Write 1pm, or 13:00.');
    return { time: at((said % 12) + (half.startsWith('p') ? 12 : 0)), notes: [] };
  }
  if (part) return { time: at(said < 12 && part !== 'morning' && part !== 'noon' ? said + 12 : said), notes: [] };
  // Nobody plans a call for 3 at night; who does writes 03:00, 3am or "3 Uhr".
  if (said >= 1 && said <= 5 && hour.length === 1 && !unit) {
    const time = at(said + 12);
    return {
      time,
      notes: [`Taken as ${time.toString().slice(0, 5)}. For the night, write 0${said}:${minute.padStart(2, '0')}.`],
    };
  }
  return { time: at(said), notes: [] };
}
