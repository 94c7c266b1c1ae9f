/** Days as whole numbers since 1 January 1970, so that they can be counted with. */
const dayMs = 86_400_000;

/** The last day that a plan can reach, 31 December 2200; the first is 1 January 1970. */
export const lastNumber = Date.UTC(2200, 11, 31) / dayMs;

export const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;
export const dayOf = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);
export const isInRange = (number: number): boolean => number >= 0 && number <= lastNumber;

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** How many days one day is after another. */
export const daysFrom = (from: string, to: string): number => numberOf(to) - numberOf(from);

const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "5 March 2026", for sentences and labels. */
export const sayDay = (day: string): string => words.format(Date.parse(`${day}T00:00:00Z`));
