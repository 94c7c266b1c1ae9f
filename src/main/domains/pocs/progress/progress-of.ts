import type { Criterion, Milestone, Phase, Poc, PocProgress, PocTask } from '../../../../contract/pocs/shapes.ts';
import { dayHere } from '../../../platform/schedule/local-time.ts';
import { daysFrom } from '../dates/day-number.ts';
import { riskOf } from './risk.ts';
import { percentOf } from './roll-up.ts';
import { scoreOf } from './score.ts';

export type PlanParts = {
  poc: Pick<Poc, 'kickoff' | 'outcome' | 'endedOn' | 'createdAt'>;
  milestones: Milestone[];
  phases: Phase[];
  tasks: PocTask[];
  criteria: Criterion[];
  champion: string | null;
  /** The day on which the customer last said or answered something. */
  heardOn: string | null;
};
type Due = {
  kind: 'milestone' | 'task';
  id: string;
  title: string;
  endDay: string;
  from: string;
  done: boolean;
  onTime: boolean;
};

/** How many of the coming dates are told. */
const shownNext = 5;

/** How far a POC is, whether it is in danger, and how well it is run. */
export function progressOf(plan: PlanParts, today: string): PocProgress {
  const { poc, milestones, phases, tasks, criteria } = plan;
  const running = poc.outcome === 'running';
  const asOf = running ? today : (poc.endedOn ?? today);
  // A date that had passed before the POC was made counts from the day on which it was made.
  const made = dayHere(Date.parse(poc.createdAt));
  const due = [
    ...milestones.flatMap((line) => dueFrom('milestone', line, isReached(line), made)),
    ...tasks.flatMap((line) => dueFrom('task', line, line.status === 'completed', made)),
  ].sort(byDay);
  const late = running ? due.filter(({ done, from }) => !done && from < today) : [];
  const cameUp = due.filter(({ done, from }) => done || from < asOf);
  const sums = { total: tasks.length, completed: tasks.filter(({ status }) => status === 'completed').length };
  const reached = { total: milestones.length, completed: milestones.filter(isReached).length };
  const days = [...milestones, ...phases, ...tasks].flatMap(({ startDay, endDay }) =>
    [startDay ?? [], endDay ?? []].flat(),
  );
  const endsOn = days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
  const daysLate = Math.max(0, ...late.map(({ from }) => daysFrom(from, today)));
  const withEvidence = criteria.filter(hasEvidence).length;
  return {
    percent: percentOf(tasks.length > 0 ? sums : reached),
    tasks: {
      ...sums,
      inProgress: tasks.filter(({ status }) => status === 'in_progress').length,
      blocked: tasks.filter(({ status }) => status === 'blocked').length,
    },
    milestones: reached,
    criteria: {
      total: criteria.length,
      passed: criteria.filter(({ result }) => result === 'passed').length,
      failed: criteria.filter(({ result }) => result === 'failed').length,
      withEvidence,
    },
    phases: phases.map(({ id, title, percent, status }) => ({ id, title, percent, status })),
    startsOn: days.reduce((first, day) => (day < first ? day : first), poc.kickoff),
    endsOn,
    daysLeft: running && endsOn !== null ? daysFrom(today, endsOn) : null,
    risk: riskOf(running, daysLate),
    daysLate,
    overdue: late.map(({ kind, id, title, endDay, from }) => ({
      kind,
      id,
      title,
      endDay,
      daysLate: daysFrom(from, today),
    })),
    next: due
      .filter(({ done, from }) => running && !done && from >= today)
      .slice(0, shownNext)
      .map(({ kind, id, title, endDay }) => ({ kind, id, title, endDay })),
    score: scoreOf({
      due: cameUp.length,
      onTime: cameUp.filter(({ onTime }) => onTime).length,
      criteria: criteria.length,
      withEvidence,
      silentDays: plan.heardOn === null ? null : Math.max(0, daysFrom(plan.heardOn, asOf)),
      champion: plan.champion,
      daysSinceKickoff: daysFrom(poc.kickoff, asOf),
    }),
  };
}

/** Reached when somebody said so, or when all the work that leads there is done. */
export const isReached = ({ status, rolledUp }: Pick<Milestone, 'status' | 'rolledUp'>): boolean =>
  status === 'completed' || rolledUp === 'completed';

const hasEvidence = ({ evidenceUrl, evidenceNote }: Criterion): boolean => evidenceUrl !== null || evidenceNote !== '';

function dueFrom(kind: Due['kind'], line: Milestone | PocTask, done: boolean, made: string): Due[] {
  const { id, title, endDay, doneOn } = line;
  if (endDay === null) return [];
  const from = endDay < made ? made : endDay;
  return [{ kind, id, title, endDay, from, done, onTime: done && (doneOn ?? endDay) <= from }];
}

const byDay = (a: Due, b: Due): number => (a.endDay < b.endDay ? -1 : a.endDay > b.endDay ? 1 : 0);
