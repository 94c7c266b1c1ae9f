import type { PocsOfTemplate } from '../../../../contract/pocs/shapes.ts';

/** All templates together; the rate is of those that were decided. */
export function reportTotals(lines: Pick<PocsOfTemplate, 'won' | 'lost' | 'cancelled'>[]) {
  const sum = (of: (line: Pick<PocsOfTemplate, 'won' | 'lost' | 'cancelled'>) => number) =>
    lines.reduce((total, line) => total + of(line), 0);
  const won = sum((line) => line.won);
  const lost = sum((line) => line.lost);
  const cancelled = sum((line) => line.cancelled);
  return {
    won,
    lost,
    cancelled,
    ended: won + lost + cancelled,
    winRate: won + lost === 0 ? null : Math.round((won / (won + lost)) * 100),
  };
}

export const counted = (many: number, what: string): string =>
  `${many.toLocaleString('en-US')} ${many === 1 ? what : `${what}s`}`;
export const daysWords = (days: number): string => counted(days, 'day');
