import { didYouMean } from '../../../../platform/did-you-mean.ts';
import { takeHours, takeTimes, timeFields } from './read-clock.ts';
import { dayFields, takeDays } from './read-days.ts';
import { takeInterval } from './read-interval.ts';
import { noSchedule, type Spoken } from './spoken.ts';
import { dayNames, monthNames } from './word-lists.ts';

const ways =
  'Write "weekdays 8:00", "mondays and thursdays 8:30", "first monday of the month 9:00" or "every 2 hours".';
const filler =
  /\b(?:on|at|the|of|and|every|each|in|a|an|from|run|review|then|also|please|time|month|o'?clock)\b|[,;@&+]|(?<!\w)-(?!\w)/g;
const known = [
  ...dayNames,
  ...monthNames,
  'weekdays',
  'weekends',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'hourly',
  'noon',
  'midnight',
  'morning',
  'evening',
  'hours',
  'minutes',
  'first',
  'second',
  'third',
  'last',
].map((word) => word.toLowerCase());

/** What cron cannot say, and what to write instead. */
const cannot: [RegExp, string][] = [
  [
    /\b(?:(?:every|each)\s+(?:other|second|2nd|two|\d+)\s*(?:weeks?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)|fortnight(?:ly)?|bi-?weekly)\b/,
    'Every other week cannot be said. Write "first and third monday of the month 9:00", or the day for every week.',
  ],
  [
    /\b(?:every|each)\s+(?:other|second|two|three|\d+)\s*(?:days?|weekdays?)\b/,
    'Every few days cannot be said. Name the days, such as "mondays, wednesdays and fridays 8:00".',
  ],
  [
    /\b(?:every|each)\s+(?:other|second|two|three|\d+)\s*(?:months?|quarters?|years?)\b/,
    'Every few months cannot be said. Name the months, such as "1st of january, march and may 9:00".',
  ],
  [
    /\b(?:once|twice|thrice|\d+\s*(?:times|x)|three times)\b/,
    'How often is not enough: say when, such as "daily at 8:00 and 16:00".',
  ],
  [
    /\b(?:today|tonight|tomorrow|next|this|now)\b/,
    `A schedule is for what comes again and again; a review is started at once without one. ${ways}`,
  ],
  [
    /\b(?:except|not|without|unless|but|holidays?)\b/,
    `Exceptions cannot be said; name the days on which it runs. ${ways}`,
  ],
  [
    /\b(?:every|each|\d+)\s*(?:\d+\s*)?(?:seconds?|secs?)\b/,
    'Seconds are not for reviews. Every 15 minutes is as often as it goes.',
  ],
];

/** Five fields of cron for what somebody wrote in words. Throws `noSchedule` when it cannot be said, or was not understood. */
export function readWords(words: string): string {
  const spoken: Spoken = { text: ` ${words.toLowerCase()} ` };
  for (const [pattern, instead] of cannot) if (pattern.test(spoken.text)) throw noSchedule(instead);
  const interval = takeInterval(spoken);
  const clockTimes = takeTimes(spoken);
  const days = takeDays(spoken);
  const times = [...clockTimes, ...takeHours(spoken)];
  nothingLeft(spoken);
  if (interval === undefined) {
    const nothingSaid =
      times.length === 0 && days.every === undefined && days.days.length + days.dates.length + days.months.length === 0;
    if (nothingSaid) throw noSchedule(`There is no schedule in this. ${ways}`);
    return `${timeFields(times)} ${dayFields(days)}`;
  }
  if (times.length > 0) {
    throw noSchedule('Say either how often or at what time: "every 2 hours from 8:00 to 18:00", or "daily at 8:00".');
  }
  return `${interval} ${dayFields(days)}`;
}

function nothingLeft(spoken: Spoken): void {
  const rest = spoken.text.replace(filler, ' ').replace(/\s+/g, ' ').trim();
  if (rest === '') return;
  const word = rest.split(' ').find((part) => didYouMean(part, known) !== '');
  const shown = rest.length > 60 ? `${[...rest].slice(0, 60).join('')}…` : rest;
  throw noSchedule(`"${shown}" was not understood.${word === undefined ? '' : didYouMean(word, known)} ${ways}`);
}
