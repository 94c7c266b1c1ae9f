import type { PocOutcome, PocScore } from '../../../../contract/pocs/shapes.ts';

/** "3 of 24"; a dash where there is nothing to count. */
export const ofAll = (done: number, total: number): string =>
  total === 0 ? '–' : `${done.toString()} of ${total.toString()}`;

/** The days that are left, or that it is over by, with what they are. */
export function daysFigure(outcome: PocOutcome, daysLeft: number | null): { value: string; label: string } {
  if (outcome !== 'running') return { value: '–', label: 'it has ended' };
  if (daysLeft === null) return { value: '–', label: 'no end date' };
  const many = Math.abs(daysLeft);
  const days = many === 1 ? 'day' : 'days';
  return { value: many.toString(), label: daysLeft < 0 ? `${days} over its end` : `${days} left` };
}

/** "40 + 13 + 20 + 15 = 88": the parts as they add up. */
export const sumOf = ({ parts, value }: PocScore): string =>
  `${parts.map(({ points }) => points.toString()).join(' + ')} = ${value.toString()}`;

export const lateWords = (days: number): string => `${days.toString()} ${days === 1 ? 'day' : 'days'} late`;
