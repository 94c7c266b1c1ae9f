import { invalid } from '../../../platform/invalid.ts';

/** The days from the first to the last on which a close date counts. */
export type CloseWindow = { from: string; to: string };

const two = (part: number) => String(part).padStart(2, '0');

/** The quarter of the calendar in which a moment is here. */
export function quarterOf(at: number): CloseWindow {
  const here = new Date(at);
  const first = Math.floor(here.getMonth() / 3) * 3;
  const last = new Date(here.getFullYear(), first + 3, 0);
  const year = here.getFullYear();
  return { from: `${year}-${two(first + 1)}-01`, to: `${year}-${two(first + 3)}-${two(last.getDate())}` };
}

/** What was asked for; without it, the quarter of the later review. */
export function closeWindow({ from, to }: { from?: string; to?: string }, at: number): CloseWindow {
  const usual = quarterOf(at);
  const window = { from: from ?? usual.from, to: to ?? usual.to };
  if (window.from <= window.to) return window;
  throw invalid('to', `The close dates asked for end (${window.to}) before they begin (${window.from}).`);
}

const dayMs = 86_400_000;

/** The same window as days since 1970, as reviews keep close dates. */
export const daysOf = ({ from, to }: CloseWindow): { first: number; last: number } => ({
  first: Date.parse(`${from}T00:00:00Z`) / dayMs,
  last: Date.parse(`${to}T00:00:00Z`) / dayMs,
});
