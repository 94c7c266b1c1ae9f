import type { DateRule, PocPlan } from '../../../../contract/pocs/shapes.ts';

/** Everything in a plan that a date can follow. */
export interface Followable {
  id: string;
  title: string;
}
export const followables = (plan: PocPlan, except: string): Followable[] => [
  { id: 'kickoff', title: 'Kickoff' },
  ...[...plan.milestones, ...plan.phases, ...plan.tasks]
    .filter(({ id }) => id !== except)
    .map(({ id, title }) => ({ id, title })),
];

/** "3 working days before Security review ends": how a date follows another. */
export function ruleWords({ from, edge, offset, unit }: DateRule, titleOf: (id: string) => string): string {
  const anchor = from === 'kickoff' ? 'kickoff' : `${titleOf(from)} ${edge === 'start' ? 'starts' : 'ends'}`;
  if (offset === 0) return from === 'kickoff' ? 'on kickoff' : `the day ${anchor}`;
  const many = Math.abs(offset);
  const word = `${unit === 'workdays' ? 'working ' : ''}${many === 1 ? 'day' : 'days'}`;
  return `${many.toString()} ${word} ${offset < 0 ? 'before' : 'after'} ${anchor}`;
}
