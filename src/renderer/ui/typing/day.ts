/** A day without a time, "2026-12-18". The arithmetic runs in UTC, where every day has 24 hours. */
export type Day = string;

const DAY_MS = 86_400_000;

const pad = (value: number, length = 2) => value.toString().padStart(length, '0');
const asDate = (day: Day) => new Date(`${day}T00:00:00Z`);
const asDay = (date: Date): Day => date.toISOString().slice(0, 10);

/** Undefined for a day that no calendar has, such as 31 February. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  const text = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  const date = asDate(text);
  return Number.isNaN(date.getTime()) || asDay(date) !== text ? undefined : text;
}

/** The day it is where the person is. */
export function todayHere(now = new Date()): Day {
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

export const addDays = (day: Day, days: number): Day => asDay(new Date(asDate(day).getTime() + days * DAY_MS));

/** A month on from the 31st is the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const date = asDate(day);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return asDay(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date.getUTCDate(), last))));
}

export const yearOf = (day: Day) => Number(day.slice(0, 4));
export const monthOf = (day: Day) => Number(day.slice(5, 7));
export const dayOfMonth = (day: Day) => Number(day.slice(8, 10));

/** 0 is Monday. */
export const weekday = (day: Day) => (asDate(day).getUTCDay() + 6) % 7;
export const startOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;
export const endOfMonth = (day: Day): Day => addDays(addMonths(startOfMonth(day), 1), -1);
export const daysBetween = (from: Day, to: Day) => Math.round((asDate(to).getTime() - asDate(from).getTime()) / DAY_MS);

const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const spoken = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "18 Dec 2026": no reader takes the day for the month. */
export const formatDay = (day: Day | null): string => (day ? long.format(asDate(day)) : '');
/** "Friday 18 December 2026", for those who hear it. */
export const speakDay = (day: Day): string => spoken.format(asDate(day));
export const formatMonth = (day: Day): string => month.format(asDate(day));
