const written = /^(\d{4})-(\d\d)-(\d\d)$/;
const known = new Map<string, number>();
const rememberedAtMost = 20_000;

export const dayMs = 86_400_000;

/** The first moment of a day here, "2026-03-31"; NaN for what is no day. */
export function dayStart(text: string | null): number {
  if (text === null) return Number.NaN;
  const remembered = known.get(text);
  if (remembered !== undefined) return remembered;
  const start = read(text);
  if (known.size >= rememberedAtMost) known.clear();
  known.set(text, start);
  return start;
}

function read(text: string): number {
  const [, year, month, day] = written.exec(text) ?? [];
  if (year === undefined || year < '1000') return Number.NaN;
  const date = new Date(Number(year), Number(month) - 1, Number(day));
  // Made from its parts, 31 June would become 1 July.
  return date.getMonth() === Number(month) - 1 && date.getDate() === Number(day) ? date.getTime() : Number.NaN;
}

/** Midnights between two days; a day may have 23 or 25 hours. */
export const daysBetween = (from: number, to: number): number => Math.round((to - from) / dayMs);

/** Whole days that have passed, never below 0: the clock of whoever wrote it may have been ahead. */
export const daysPassed = (from: number, to: number): number => Math.max(0, Math.floor((to - from) / dayMs));

/** Whether a day is one of the last so many of a calendar quarter. */
export function atEndOfQuarter(day: number, days: number): boolean {
  const date = new Date(day);
  const after = new Date(date.getFullYear(), (Math.floor(date.getMonth() / 3) + 1) * 3, 1).getTime();
  return daysBetween(day, after) <= days;
}
