import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { Temporal } from 'temporal-polyfill';
import type { Tongue } from './languages/tongues.ts';
import { inMonths } from './read-length.ts';
import { inYear } from './read-numeric.ts';
import { unreadable } from './refuse.ts';
import { dayOf, realDate, realTime, type Said } from './said.ts';

/** More words than this are a letter, and some parsers take long over them. */
const mostWords = 12;
const noon = 12;

/**
 * What the parser of dates makes of a text. It is asked at noon of today, so that neither the hour nor the clocks
 * of this laptop can move a day, and it has to account for the whole text.
 */
export function readParsed(
  text: string,
  { parser, words }: Tongue,
  now: number,
  today: Temporal.PlainDate,
): Said | null {
  if (text.split(' ').length > mostWords) return null;
  const reference = atNoon(today);
  const over = words?.past.test(text) ?? false;
  const [result, another] = parser.parse(text, reference, { forwardDate: !over });
  if (!result || another || result.end || !accountsFor(text, result, words?.filler)) {
    refuseImpossible(parser, text, reference);
    return null;
  }
  const { start } = result;
  const tags = start.tags();
  if (tags.has('result/relativeDateAndTime') || tags.has('casualReference/now')) {
    return { kind: 'moment', ms: now + start.date().getTime() - reference.getTime() };
  }
  // The name of a time zone says little ("IST" is three): a script writes an offset, a person their own time.
  if (start.isCertain('timezoneOffset')) return null;
  if (!tags.has('result/relativeDate') && isDayTakenForYear(start, text)) {
    return dayOf(inYear(null, part(start, 'month'), part(start, 'year') % 100, today));
  }
  const time = timeOf(start);
  const relative = tags.has('result/relativeDate');
  if (!relative && isOnlyTime(start)) return { kind: 'day', date: today, time, dated: false, notes: [] };
  const day = relative && !start.isCertain('day') ? monthsOn(text, parser, today) : dayIn(start);
  if (day?.kind !== 'day') return null;
  // A bare weekday is the next one: on a Tuesday, "Tuesday" is in a week.
  const isNext = isBareWeekday(start) && day.date.equals(today) && !over && !words?.thisOne.test(text);
  return { ...day, date: isNext ? day.date.add({ weeks: 1 }) : day.date, time };
}

/** Noon by the clock of this laptop, whose day is made the person's: no clock is ever changed at noon. */
const atNoon = ({ year, month, day }: Temporal.PlainDate) => new Date(year, month - 1, day, noon);

function accountsFor(text: string, { index, text: read }: ParsedResult, filler: RegExp | undefined): boolean {
  let before = text.slice(0, index).trim();
  for (let last = ''; filler && last !== before; ) {
    last = before;
    before = `${before} `.replace(filler, '').trim();
  }
  return before === '' && /^[\s.,()-]*$/.test(text.slice(index + read.length));
}

/** Says that a day does not exist, where the parser would only say that it found nothing. */
function refuseImpossible(parser: Tongue['parser'], text: string, reference: Date): void {
  const unchecked = parser.clone();
  unchecked.refiners = [];
  for (const { start } of unchecked.parse(text, reference)) {
    if (start.isCertain('day') && start.isCertain('month')) {
      realDate(part(start, 'year'), part(start, 'month'), part(start, 'day'));
    }
  }
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
const part = (components: ParsedComponents, name: Part) => components.get(name) ?? 0;

function dayIn(start: ParsedComponents): Said {
  const date = realDate(part(start, 'year'), part(start, 'month'), part(start, 'day'));
  const weekday = start.get('weekday');
  if (start.isCertain('weekday') && start.isCertain('day') && weekday !== null && weekday !== date.dayOfWeek % 7) {
    const name = date.toLocaleString('en-GB', { weekday: 'long' });
    throw unreadable(
      `${date.toLocaleString('en-GB', { dateStyle: 'long' })} is a ${name}.`,
      'Leave out the weekday, or correct it.',
    );
  }
  return dayOf(date);
}

/** The parser rolls a month from the 31st over into the month after; so it is asked on the 15th, and months are counted. */
function monthsOn(text: string, parser: Tongue['parser'], today: Temporal.PlainDate): Said | null {
  const start = parser.parse(text, atNoon(today.with({ day: 15 })))[0]?.start;
  if (!start) return null;
  return inMonths(today, (part(start, 'year') - today.year) * 12 + part(start, 'month') - today.month);
}

/** "feb 31" is not February of 2031. */
const isDayTakenForYear = (start: ParsedComponents, text: string) =>
  start.isCertain('year') &&
  start.isCertain('month') &&
  !start.isCertain('day') &&
  /\d/.test(text) &&
  !/\d{4}/.test(text);

function timeOf(start: ParsedComponents): Temporal.PlainTime | null {
  const hour = part(start, 'hour');
  if (start.isCertain('hour')) return realTime(hour, part(start, 'minute'), part(start, 'second'));
  // Parts of the day come as an hour that nobody said.
  if (hour === noon) return null;
  return Temporal.PlainTime.from({ hour: hour < noon ? 9 : hour < 17 ? 14 : 18 });
}

const isOnlyTime = (start: ParsedComponents) =>
  !start.isCertain('day') && !start.isCertain('weekday') && !start.isCertain('month') && !start.isCertain('year');
const isBareWeekday = (start: ParsedComponents) =>
  start.isCertain('weekday') && !start.isCertain('day') && !start.isCertain('month');
