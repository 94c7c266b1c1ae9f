import { dayText, startOfDay, todayNumber } from '../lists/days.ts';

/** How a deal keeps its next step, of which a person wants to know what, when and who. */
const machinery = new Set(['next_id', 'next_form', 'next_since', 'next_zone', 'next_all_day', 'next_evidence']);

export const isStepMachinery = (column: string): boolean => machinery.has(column);

/** The last moment of a day stands for the whole of it. */
export function readableTime(ms: number): string {
  const day = todayNumber(ms);
  return startOfDay(day + 1) - 1 === ms ? dayText(day) : new Date(ms).toISOString();
}
