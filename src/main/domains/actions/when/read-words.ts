import type { Temporal } from 'temporal-polyfill';
import { readIso } from './iso-time.ts';
import type { Patterns } from './languages/patterns.ts';
import { type Tongue, tonguesOf } from './languages/tongues.ts';
import { type Clocked, readClock } from './read-clock.ts';
import { readLength } from './read-length.ts';
import { readDayOfMonth, readNumeric } from './read-numeric.ts';
import { readParsed } from './read-parsed.ts';
import { readPeriod } from './read-period.ts';
import { quoted, unreadable } from './refuse.ts';
import { realTime, type Said } from './said.ts';

type At = { now: number; today: Temporal.PlainDate };

/** What a time in words says; refused when any of its words is not understood. */
export function readWords(typed: string, locale: string, at: At): Said {
  const text = typed.toLowerCase();
  const iso = readIso(text);
  if (iso) return iso;
  for (const tongue of tonguesOf(locale)) {
    const said = readIn(tongue, tongue.words?.rewrite(text) ?? text, at);
    if (said) return said;
  }
  if (/^\d{1,2}$/.test(text)) {
    throw unreadable(`${quoted(typed)} can be a day or an hour.`, `Write "the ${text}th" or ${text}:00.`);
  }
  throw unreadable(`${quoted(typed)} is not understood as a time.`);
}

function readIn(tongue: Tongue, text: string, at: At): Said | null {
  const { words } = tongue;
  if (!words) return readParsed(text, tongue, at.now, at.today);
  // First as a whole: "in 3 hours" is not 3 o'clock.
  const length = readLength(text, words, at.now, at.today);
  if (length) return length;
  const parsed = readParsed(text, tongue, at.now, at.today);
  if (parsed?.kind === 'moment') return parsed;
  const clocked = readClock(text, words);
  return withClock(clocked, tongue, words, at) ?? withBareHour(text, tongue, words, at);
}

function withClock({ time, rest, notes }: Clocked, tongue: Tongue, words: Patterns, at: At): Said | null {
  const day = rest === '' && time !== null ? undated(at.today) : readDay(rest, tongue, words, at);
  if (!day || time === null) return day;
  // A day and a time, or a moment that has a time of its own: two times are one too many.
  if (day.kind === 'moment' || day.time !== null) return null;
  if (time === 'wholeDay') return { ...day, dated: true };
  return { ...day, time, notes: [...day.notes, ...notes] };
}

const undated = (today: Temporal.PlainDate): Said => ({
  kind: 'day',
  date: today,
  time: null,
  dated: false,
  notes: [],
});

/** "tomorrow 9": a number after a day is its hour. */
function withBareHour(text: string, tongue: Tongue, words: Patterns, at: At): Said | null {
  const [match, before = '', hour = ''] = /^(.*\p{L}\.?) (\d{1,2})$/u.exec(text) ?? [];
  if (match === undefined) return null;
  const day = readDay(before, tongue, words, at);
  if (day?.kind !== 'day' || day.time !== null || !day.dated) return null;
  const { time, notes } = readClock(`${hour}:00`, words);
  return {
    ...day,
    time: time === 'wholeDay' ? null : (time ?? realTime(Number(hour), 0)),
    notes: [...day.notes, ...notes],
  };
}

function readDay(text: string, tongue: Tongue, words: Patterns, at: At): Said | null {
  const said =
    readPeriod(text, words, at.today) ??
    readLength(text, words, at.now, at.today) ??
    readNumeric(text, tongue.order, at.today) ??
    readDayOfMonth(text, at.today) ??
    readWeeksFrom(text, tongue, words, at);
  if (said) return said;
  const further = text.replace(words.filler, '').trim();
  if (further !== text && further !== '') {
    const without = readDay(further, tongue, words, at);
    if (without) return without;
  }
  return readParsed(text, tongue, at.now, at.today);
}

/** "a week from Tuesday", "Tuesday week". */
function readWeeksFrom(text: string, tongue: Tongue, words: Patterns, at: At): Said | null {
  const [match, count, day, dayBefore] = /^(?:(\S+) weeks? (?:from|after|on) (\S+)|(\S+) week)$/.exec(text) ?? [];
  if (match === undefined) return null;
  const weeks = count === undefined ? 1 : words.numberOf(count);
  const from = readParsed(day ?? dayBefore ?? '', tongue, at.now, at.today);
  if (from?.kind !== 'day' || !from.dated || !Number.isInteger(weeks)) return null;
  return { ...from, date: from.date.add({ weeks }) };
}
