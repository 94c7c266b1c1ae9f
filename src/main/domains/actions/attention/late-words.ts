const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How late something is, at a glance: "12 min", "3 h", "2 days". */
export function lateWords(ms: number): string {
  if (ms < hour) return `${Math.max(1, Math.floor(ms / minute))} min`;
  if (ms < day) return `${Math.floor(ms / hour)} h`;
  const days = Math.floor(ms / day);
  return days === 1 ? '1 day' : `${days.toLocaleString('en')} days`;
}

export const counted = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`;
