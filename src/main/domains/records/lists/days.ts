const dayMs = 86_400_000;

/** Days since 1970 of a calendar day written YYYY-MM-DD; NaN for anything else. */
export function dayNumber(text: string): number {
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)].map(Number);
  if (year === undefined || month === undefined || day === undefined || text.length !== 10) return Number.NaN;
  return Date.UTC(year, month - 1, day) / dayMs;
}

/** The calendar day that it is here at a moment, as days since 1970. */
export function todayNumber(now: number): number {
  const here = new Date(now);
  return Date.UTC(here.getFullYear(), here.getMonth(), here.getDate()) / dayMs;
}

/** The moment at which a calendar day begins here. */
export function startOfDay(day: number): number {
  const utc = new Date(day * dayMs);
  return new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate()).getTime();
}

export const dayText = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
