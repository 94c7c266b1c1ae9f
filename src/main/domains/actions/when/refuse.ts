import { AppError } from '../../../platform/app-error.ts';

const usualWays = 'Write a day such as 2026-11-24, or words such as "tue 10am", "in 2 weeks" or "end of quarter".';

export const unreadable = (message: string, remedy = usualWays): AppError =>
  new AppError('DATE_UNREADABLE', message, { remedy });

/** What was typed, short enough to be said back. */
export const quoted = (text: string): string => `"${text.length > 60 ? `${[...text].slice(0, 60).join('')}…` : text}"`;
