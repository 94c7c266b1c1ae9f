import { patternOf, placesOf, timesOfDay } from './read-cron.ts';
import { clock, dayNames, listed, monthNames, nth } from './word-lists.ts';

/** Cron in words, with whose clock it goes by: "On weekdays at 08:00, Berlin time". */
export const saySchedule = (cron: string, zone: string): string => `${sayCron(cron)}, ${sayZone(zone)}`;

/** The same words can be read again as a schedule. */
export function sayCron(cron: string): string {
  const days = sayDays(cron);
  const times = sayTimes(timesOfDay(cron));
  if (days) return `${days} ${times}`;
  return times.startsWith('every') ? `E${times.slice(1)}` : `Every day ${times}`;
}

function sayZone(zone: string): string {
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return /^(?:Etc\/|UTC$|GMT)/.test(zone) ? place : `${place} time`;
}

function sayTimes(times: readonly number[]): string {
  const [first = 0, second = 0] = times;
  const last = times.at(-1) ?? first;
  const step = second - first;
  const even = times.length > 4 && times.every((time, at) => time === first + at * step);
  if (!even) return times.length > 12 ? sayMany(times) : `at ${listed(times.map(clock))}`;
  const every = step % 60 === 0 ? sayHours(step / 60) : `every ${step} minutes`;
  return step * times.length === 24 * 60 && first === 0 ? every : `${every} from ${clock(first)} to ${clock(last)}`;
}

const sayHours = (hours: number) => (hours === 1 ? 'every hour' : `every ${hours} hours`);
const sayMany = (times: readonly number[]) =>
  `at ${times.length} times of the day, the first at ${clock(times[0] ?? 0)} and the last at ${clock(times.at(-1) ?? 0)}`;

function sayDays(cron: string): string | undefined {
  const pattern = patternOf(cron);
  const months = placesOf(pattern.month).map((at) => monthNames[at] ?? '');
  const inMonths = months.length === 12 ? undefined : listed(months);
  const dates = pattern.starDOM ? undefined : sayDates(cron);
  const days = pattern.starDOW ? undefined : sayWeekdays(pattern.dayOfWeek);
  if (!dates && !days) return inMonths && `Every day in ${inMonths}`;
  // Cron takes a day of the month and a day of the week as either, not as both.
  const both = [dates && `the ${dates}`, days].filter((part) => part !== undefined).join(' and on ');
  const ofMonth = dates && !inMonths ? both.replace(dates, `${dates} of the month`) : both;
  return `On ${ofMonth}${inMonths ? ` ${dates && !days ? 'of' : 'in'} ${inMonths}` : ''}`;
}

function sayDates(cron: string): string {
  const { day, lastDayOfMonth, lastWeekday, nearestWeekdays } = patternOf(cron);
  const near = placesOf(nearestWeekdays).map((at) =>
    at === 0 ? 'first working day' : `working day nearest to the ${nth(at + 1)}`,
  );
  const plain = runsOf(
    placesOf(day.slice(0, 31))
      .filter((at) => !nearestWeekdays[at])
      .map((at) => at + 1),
  );
  return listed([
    ...plain,
    ...near,
    ...(lastDayOfMonth ? ['last day'] : []),
    ...(lastWeekday ? ['last working day'] : []),
  ]);
}

/** Days in a row as "1st to 7th". */
function runsOf(dates: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const date of dates) {
    const run = runs.at(-1);
    if (run && run[1] === date - 1) run[1] = date;
    else runs.push([date, date]);
  }
  return runs.flatMap(([from, to]) => {
    if (to === from) return [nth(from)];
    return to === from + 1 ? [nth(from), nth(to)] : [`${nth(from)} to ${nth(to)}`];
  });
}

const allWeeks = 63;
const lastWeek = 32;

/** Each weekday with the weeks of the month in which it counts, as bits. */
function sayWeekdays(weeks: readonly number[]): string {
  const always = weeks.slice(0, 7).map((bits) => bits === allWeeks);
  const only = placesOf(always.map(Number)).join();
  const named =
    only === '1,2,3,4,5'
      ? ['weekdays']
      : only === '0,6'
        ? ['weekends']
        : mondayFirst.filter((day) => always[day]).map((day) => `${dayNames[day]}s`);
  const some = mondayFirst.flatMap((day) => {
    const bits = weeks[day] ?? 0;
    if (bits === 0 || bits === allWeeks) return [];
    const which = ['first', 'second', 'third', 'fourth', 'fifth'].filter((_, at) => bits & (1 << at));
    return [`the ${listed([...which, ...(bits & lastWeek ? ['last'] : [])])} ${dayNames[day]}`];
  });
  return listed([...named, ...some.map((text, at) => (at === some.length - 1 ? `${text} of the month` : text))]);
}
const mondayFirst = [1, 2, 3, 4, 5, 6, 0];
