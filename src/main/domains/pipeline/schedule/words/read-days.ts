import { noSchedule, type Spoken, takeAll, takeOne } from './spoken.ts';
import { dayOf, dayWord, monthOf, monthWord, ordinals, ordinalWord } from './word-lists.ts';

/** The last three fields of cron, as far as words name them. */
export type SaidDays = {
  dates: string[];
  months: number[];
  days: string[];
  every: 'day' | 'week' | 'month' | 'quarter' | 'year' | undefined;
};

const to = '\\s*(?:-|–|to|through|till|until)\\s*';
const workday = '(?:week|work|working|business)[ -]?days?';
const ordinalList = `${ordinalWord}(?:\\s*(?:,|and|,\\s*and)\\s*${ordinalWord})*`;
const nthWorkday = new RegExp(`\\b(?<nth>${ordinalWord})\\s+${workday}\\b`);
const nthDay = /\b(?<nth>first|last)\s+day\b/;
const nthWeekday = new RegExp(`\\b(?<nth>${ordinalList})\\s+(?<day>${dayWord})(?![a-z])`);
const dayRange = new RegExp(`\\b(?<from>${dayWord})${to}(?<to>${dayWord})(?![a-z])`);
const oneDay = new RegExp(`\\b(?<day>${dayWord})(?![a-z])`);
const oneMonth = new RegExp(`\\b(?<month>${monthWord})(?![a-z])`);
const date =
  /\b(?<date>\d{1,2})(?:(?:st|nd|rd|th)\b|(?=\s+of\s+(?:the|a|every|each)\s+month\b))|\b(?:day|on\s+the)\s+(?<numbered>\d{1,2})\b/;
const dateRange = /\b(?<from>\d{1,2})(?:st|nd|rd|th)?\s*(?:-|–|to|through)\s*(?<to>\d{1,2})(?:st|nd|rd|th)\b/;
const rhythms: [RegExp, SaidDays['every']][] = [
  [/\b(?:every|each)\s+quarter\b|\bof\s+(?:the|a)\s+quarter\b|\bquarterly\b/, 'quarter'],
  [/\b(?:every|each)\s+year\b|\bof\s+(?:the|a)\s+year\b|\byearly\b|\bannually\b/, 'year'],
  [/\b(?:every|each)\s+month\b|\bof\s+(?:the|a|every|each)\s+month\b|\bmonthly\b/, 'month'],
  [/\b(?:every|each)\s+week\b|\bweekly\b/, 'week'],
  [/\b(?:every|each)\s+day\b|\bdaily\b/, 'day'],
];

export function takeDays(spoken: Spoken): SaidDays {
  const dates: string[] = [];
  const days: string[] = [];
  for (const { groups } of takeAll(spoken, nthWorkday)) dates.push(workdayOfMonth(ordinals[groups?.nth ?? '']));
  for (const { groups } of takeAll(spoken, nthDay)) dates.push(groups?.nth === 'last' ? 'L' : '1');
  for (const { groups } of takeAll(spoken, nthWeekday)) {
    const day = dayOf(groups?.day ?? '');
    const which = (groups?.nth ?? '').match(new RegExp(ordinalWord, 'g')) ?? [];
    days.push(...which.map((word) => (word === 'last' ? `${day}L` : `${day}#${ordinals[word]}`)));
  }
  for (const { groups } of takeAll(spoken, dayRange))
    days.push(...between(dayOf(groups?.from ?? ''), dayOf(groups?.to ?? '')));
  if (takeOne(spoken, new RegExp(`\\b${workday}\\b`))) days.push('1-5');
  if (takeOne(spoken, /\b(?:on\s+)?week-?ends?\b/)) days.push('6', '0');
  for (const { groups } of takeAll(spoken, oneDay)) days.push(String(dayOf(groups?.day ?? '')));
  for (const { groups } of takeAll(spoken, dateRange)) dates.push(`${dateOf(groups?.from)}-${dateOf(groups?.to)}`);
  for (const { groups } of takeAll(spoken, date)) dates.push(dateOf(groups?.date ?? groups?.numbered));
  const months = takeAll(spoken, oneMonth).map(({ groups }) => monthOf(groups?.month ?? ''));
  const every = rhythms.filter(([pattern]) => takeOne(spoken, pattern))[0]?.[1];
  return { dates, months, days, every };
}

/** "fri-mon" goes over the end of the week, where cron counts from Sunday. */
function between(from: number, last: number): string[] {
  const length = ((last - from + 7) % 7) + 1;
  return Array.from({ length }, (_, n) => String((from + n) % 7));
}

function workdayOfMonth(which: string | undefined): string {
  if (which === '1') return '1W';
  if (which === 'L') return 'LW';
  throw noSchedule('Of working days only the first and the last of the month can be named.');
}

function dateOf(said: string | undefined): string {
  const day = Number(said);
  if (day >= 1 && day <= 31) return String(day);
  throw noSchedule(`There is no day ${said} in a month.`);
}

/** The last three fields of cron: day of the month, month, day of the week. */
export function dayFields({ dates, months, days, every }: SaidDays): string {
  const month =
    months.length > 0 ? list(months.map(String)) : every === 'quarter' ? '1,4,7,10' : every === 'year' ? '1' : '*';
  const wantsDate =
    (every === 'month' || every === 'quarter' || every === 'year' || months.length > 0) && every !== 'day';
  const date = dates.length > 0 ? list(dates) : wantsDate && days.length === 0 && every !== 'week' ? '1' : '*';
  const day = days.length > 0 ? weekdays(days) : every === 'week' && dates.length === 0 ? '1' : '*';
  return `${date} ${month} ${day}`;
}

const list = (parts: string[]): string =>
  [...new Set(parts)].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || a.localeCompare(b)).join(',');

function weekdays(days: string[]): string {
  const plain = [...new Set(days.flatMap((day) => (day === '1-5' ? ['1', '2', '3', '4', '5'] : [day])))];
  if (plain.length === 7 && plain.every((day) => /^\d$/.test(day))) return '*';
  return list(plain).replace('1,2,3,4,5', '1-5');
}
