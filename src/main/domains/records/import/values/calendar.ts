import type { Day } from './date-shape.ts';

export const firstYear = 1900;
export const lastYear = 2199;

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function monthName(month: number): string {
  return monthNames[month - 1] ?? `month ${month}`;
}

export function spelledOut({ year, month, day }: Day): string {
  return `${day} ${monthName(month)} ${year}`;
}

export function isoDay({ year, month, day }: Day): string {
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** Why there is no such day, or null when there is. */
export function impossible({ year, month, day }: Day): string | null {
  if (month < 1 || month > 12) return `there is no month ${month}`;
  if (day < 1 || day > daysIn(year, month)) return `${monthName(month)} ${year} has no day ${day}`;
  if (year < firstYear || year > lastYear) return `the year ${year} is out of range`;
  return null;
}

/** Days as Excel counts them: 1 is 1 January 1900, and 60 a day that never was. */
export function daySerial(serial: number): Day {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial < 60 ? serial + 1 : serial) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
