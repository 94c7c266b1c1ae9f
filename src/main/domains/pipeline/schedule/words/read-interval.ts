import { type ClockTime, oneTime } from './read-clock.ts';
import { noSchedule, type Spoken, takeOne } from './spoken.ts';

const minuteWord = '(?:minutes?|mins?)';
const everyMinutes = new RegExp(`\\bevery\\s+(?<n>\\d{1,4})?\\s*${minuteWord}\\b`);
const everyHours = /\bevery\s+(?<n>\d{1,3}|two|three|four|six|eight|twelve|other|second)?\s*h(?:ou)?rs?\b|\bhourly\b/;
const halfHour = /\bevery\s+half(?:[ -]an)?[ -]hour\b|\bhalf[ -]hourly\b/;
const quarterHour = /\bevery\s+quarter(?:[ -]of[ -]an)?[ -]hour\b/;
const end = "(?:noon|midday|midnight|\\d{1,2}(?:[:.h]\\d{2})?\\s*(?:[ap]\\.?m\\b\\.?|o'?clock)?)";
const between = new RegExp(`\\b(?:from|between)\\s+(?<from>${end})\\s*(?:to|till|until|and|-|–)\\s*(?<to>${end})`);

const numbers: Record<string, number> = {
  two: 2,
  other: 2,
  second: 2,
  three: 3,
  four: 4,
  six: 6,
  eight: 8,
  twelve: 12,
};
const wholeDay = { from: { hour: 0, minute: 0 }, to: { hour: 23, minute: 59 } };

/** The first two fields of cron when the words say how often and not when: "every 2 hours from 8:00 to 18:00". */
export function takeInterval(spoken: Spoken): string | undefined {
  const halves = takeOne(spoken, halfHour);
  const quarters = takeOne(spoken, quarterHour);
  const minutes = takeOne(spoken, everyMinutes);
  const hours = takeOne(spoken, everyHours);
  if (halves || quarters) return everyFew(halves ? 30 : 15, takeSpan(spoken));
  if (minutes) return everyFew(Number(minutes.groups?.n ?? 1), takeSpan(spoken));
  if (!hours) return undefined;
  const said = hours.groups?.n ?? '1';
  return everyHour(numbers[said] ?? Number(said), takeSpan(spoken));
}

function takeSpan(spoken: Spoken): { from: ClockTime; to: ClockTime } | undefined {
  const { from, to } = takeOne(spoken, between)?.groups ?? {};
  if (!from || !to) return undefined;
  const span = { from: oneTime(from), to: oneTime(to) };
  if (span.to.hour * 60 + span.to.minute <= span.from.hour * 60 + span.from.minute) {
    throw noSchedule('The hours have to go up within a day, such as "every 2 hours from 8:00 to 18:00".');
  }
  return span;
}

function everyFew(step: number, span = wholeDay): string {
  if (step < 15) throw noSchedule('A review every 15 minutes is as often as it goes. Write "every 15 minutes".');
  if (step === 60) return everyHour(1, span);
  if (60 % step !== 0) {
    throw noSchedule(`Every ${step} minutes does not fit into the hour. Write every 15, 20 or 30 minutes, or hours.`);
  }
  if (span.from.minute !== 0) {
    throw noSchedule(
      'With minutes, the first time has to be a full hour, such as "every 30 minutes from 8:00 to 18:00".',
    );
  }
  // The last full hour is not begun again: to 18:00 ends with the last run before it.
  const last = span.to.minute === 0 ? span.to.hour - 1 : span.to.hour;
  return `*/${step} ${span.from.hour === 0 && last === 23 ? '*' : `${span.from.hour}-${last}`}`;
}

function everyHour(step: number, span = wholeDay): string {
  if (step < 1 || step > 12) {
    throw noSchedule(
      `Every ${step} hours does not fit into the day. Write every 2, 3, 4, 6, 8 or 12 hours, or a time.`,
    );
  }
  const { from, to } = span;
  const last = to.minute >= from.minute ? to.hour : to.hour - 1;
  const hours = from.hour === 0 && last === 23 ? '*' : `${from.hour}-${last}`;
  return `${from.minute} ${step === 1 ? hours : `${hours}/${step}`}`;
}
