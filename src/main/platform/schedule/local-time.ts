/** The start of the calendar day here, or of one some days on; made from its parts, as a day may have 23 or 25 hours. */
export const startOfDay = (at: number, daysOn = 0): number => timeOfDay(at, 0, daysOn);

/** The moment at which the clock on the wall shows this many minutes after midnight, on that day or some days on. */
export function timeOfDay(at: number, minutes: number, daysOn = 0): number {
  const day = new Date(at);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + daysOn, 0, minutes).getTime();
}

/** What the clock on the wall shows, as minutes after midnight. */
export function minutesOfDay(at: number): number {
  const here = new Date(at);
  return here.getHours() * 60 + here.getMinutes();
}

/** The calendar day that it is here, `YYYY-MM-DD`. */
export function dayHere(at: number): string {
  const here = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${here.getFullYear()}-${two(here.getMonth() + 1)}-${two(here.getDate())}`;
}

/**
 * Node asks the OS for the time zone once and keeps the answer. Taking away a variable that is not there makes it ask
 * again, so that a laptop that travels has the right hour; a zone that was set by hand stays.
 */
export function askForZoneAgain(): void {
  if (process.env.TZ === undefined) delete process.env.TZ;
}
