import type { Status } from './answering.ts';

export const statusWords: Record<Status, string> = {
  not_started: 'Not started',
  in_progress: 'In progress',
  completed: 'Completed',
  blocked: 'Blocked',
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** "Tue 24 Nov 2026": the same for every reader, whichever way round they write their dates. */
export function dayWords(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  return `${weekdays[date.getUTCDay()]} ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** "Mon 2 Nov 2026 – Fri 6 Nov 2026", or the one day there is. */
export function spanWords(startDay: string | null, endDay: string | null): string {
  if (startDay && endDay && startDay !== endDay) return `${dayWords(startDay)} – ${dayWords(endDay)}`;
  const day = endDay ?? startDay;
  return day ? dayWords(day) : 'No date yet';
}

export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].flatMap((word) =>
    [...(word ?? '')].slice(0, 1),
  );
  return letters.join('').toUpperCase();
};
