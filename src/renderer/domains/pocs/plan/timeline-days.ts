import type { PocPlan } from '../../../../contract/pocs/shapes.ts';

const dayMs = 86_400_000;
export const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;
const dayOf = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

/** From the first to the last day that a plan names, with a little room, and today if the plan is running. */
export function spanOf(plan: PocPlan, today: string): { first: number; last: number } | undefined {
  const days = [...plan.milestones, ...plan.phases, ...plan.tasks]
    .flatMap(({ startDay, endDay }) => [startDay, endDay])
    .filter((day) => day !== null);
  if (days.length === 0) return undefined;
  const all = [plan.poc.kickoff, ...days, ...(plan.poc.outcome === 'running' ? [today] : [])].map(numberOf);
  return { first: Math.min(...all) - 1, last: Math.max(...all) + 2 };
}

/** The Mondays in it, thinned out when there are many. */
export function mondays({ first, last }: { first: number; last: number }): string[] {
  const monday = first + ((8 - new Date(first * dayMs).getUTCDay()) % 7);
  const step = 7 * Math.max(1, Math.ceil((last - first) / 84));
  return Array.from({ length: Math.max(0, Math.floor((last - monday) / step) + 1) }, (_, i) =>
    dayOf(monday + i * step),
  );
}
