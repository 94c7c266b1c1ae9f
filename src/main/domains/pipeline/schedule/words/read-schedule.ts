import { AppError } from '../../../../platform/app-error.ts';
import { cleanLine } from '../../../../platform/text/clean-text.ts';
import { looksLikeCron, readCron } from './read-cron.ts';
import { readWords } from './read-words.ts';
import { noSchedule } from './spoken.ts';

export type ReadSchedule = { cron: string; problem: null } | { cron: null; problem: string };

/** What somebody wrote as a schedule, in words or as cron, as cron. */
export function cronOf(text: string): string {
  const clean = cleanLine(
    text
      .slice(0, 400)
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .replace(/[\u2018\u2019\u02bc]/g, "'"),
  );
  if (clean === '') throw noSchedule('When? Write it in words, such as "weekdays 8:00".');
  return readCron(looksLikeCron(clean) ? clean : readWords(clean));
}

/** The same as the person types, when it is not finished yet. */
export function readSchedule(text: string): ReadSchedule {
  try {
    return { cron: cronOf(text), problem: null };
  } catch (error) {
    if (error instanceof AppError) return { cron: null, problem: error.message };
    throw error;
  }
}
