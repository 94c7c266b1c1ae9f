import { type Day, todayHere } from '../../../ui/index.ts';

interface TrendPoint {
  id: string;
  at: string;
  health: number;
  findings: number;
  critical: number;
  deals: number;
  atRiskMinor: number;
  base: string;
}

/** Of each day the last review: a line has one point a day. */
export function trendDays<P extends Pick<TrendPoint, 'at'>>(points: P[]): { day: Day; point: P }[] {
  const days = new Map<Day, P>();
  for (const point of points.toSorted((a, b) => (a.at < b.at ? -1 : 1))) days.set(todayHere(new Date(point.at)), point);
  return [...days].map(([day, point]) => ({ day, point })).toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** Amounts in another base currency than today's are not comparable, and left out of the line. */
export const inBase = (points: TrendPoint[], base: string | undefined): (number | null)[] =>
  points.map((point) => (point.base === base ? point.atRiskMinor : null));
