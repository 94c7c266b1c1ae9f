import type { AppError } from '../../../platform/app-error.ts';
import { invalid } from '../../../platform/invalid.ts';
import { titled } from '../../../platform/text/short-text.ts';
import { sayDay } from './day-number.ts';
import type { DateTrouble } from './resolve-dates.ts';

/** What is wrong with a date, in a sentence. */
export function sayTrouble(trouble: DateTrouble): string {
  if (trouble.why === 'circle') {
    const [shown, rest] = [trouble.titles.slice(0, 8), trouble.titles.length - 8];
    const more = rest > 0 ? ` → … (${rest} more)` : '';
    return `These dates follow each other in a circle: ${shown.map(titled).join(' → ')}${more}.`;
  }
  const name = `“${titled(trouble.title)}”`;
  if (trouble.why === 'gone') return `The ${trouble.edge} of ${name} follows a line that is not in this plan.`;
  if (trouble.why === 'range') return `The ${trouble.edge} of ${name} would not be between 1970 and 2200.`;
  return `${name} would end on ${sayDay(trouble.end)}, before it starts on ${sayDay(trouble.start)}.`;
}

const remedies: Record<DateTrouble['why'], string> = {
  circle: 'Pick a day for one of them, or let it follow the kickoff.',
  gone: 'Let it follow another line, or pick a day.',
  range: 'Pick a day nearer to today, or a shorter distance.',
  backwards: 'Move its start too, or pick another end.',
};

export const dateRefused = (trouble: DateTrouble): AppError =>
  invalid(trouble.line === 'kickoff' ? 'day' : `${trouble.edge}Day`, sayTrouble(trouble), remedies[trouble.why]);
