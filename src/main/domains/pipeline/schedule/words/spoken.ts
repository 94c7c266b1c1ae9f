import type { AppError } from '../../../../platform/app-error.ts';
import { invalid } from '../../../../platform/invalid.ts';

/** Words that are being read: what was understood is taken out, and what is left in the end was not. */
export type Spoken = { text: string };

/** Why words are no schedule, in a sentence, with what works. */
export const noSchedule = (message: string): AppError =>
  invalid('when', message, 'Write it as it says here, or as cron.');

/** Takes out every place that matches and answers what was there. */
export function takeAll(spoken: Spoken, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of spoken.text.matchAll(new RegExp(pattern, 'g'))) found.push(match);
  for (const match of found.toReversed()) {
    const end = match.index + match[0].length;
    // A comma in its place keeps the words on both sides apart.
    spoken.text = `${spoken.text.slice(0, match.index)} , ${spoken.text.slice(end)}`;
  }
  return found;
}

export const takeOne = (spoken: Spoken, pattern: RegExp): RegExpExecArray | undefined => takeAll(spoken, pattern)[0];
