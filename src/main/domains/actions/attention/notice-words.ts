import type { Notice } from '../../../../contract/actions/shapes.ts';
import { dayHere, minutesOfDay } from '../../../platform/schedule/local-time.ts';
import type { DueStep } from './due-steps.ts';
import { counted, lateWords } from './late-words.ts';

const kindWords = { call: 'Call', email: 'E-mail', meeting: 'Meeting', task: 'Task' };

/** What is to be done, or what kind of thing it is where nobody said. */
export const whatOf = ({ what, kind }: Pick<DueStep, 'what' | 'kind'>): string =>
  what.trim() || (kind === null ? 'Next action' : kindWords[kind]);

const dealOf = ({ dealName, accountName }: DueStep): string =>
  accountName === null ? dealName : `${dealName} · ${accountName}`;

function clockWords(at: number): string {
  const minutes = minutesOfDay(at);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** One step that fell due, now or while nobody could be told. */
export function stepNotice(step: DueStep, now: number, kind: 'due' | 'missed'): Notice {
  const due = `due at ${clockWords(step.at)}`;
  return {
    id: `${step.stepId}@${step.at}`,
    kind,
    title: whatOf(step),
    body: `${dealOf(step)}, ${kind === 'due' ? due : `${due}, ${lateWords(now - step.at)} ago`}`,
    dealId: step.dealId,
    stepId: step.stepId,
    place: `/deals/${step.dealId}`,
  };
}

/** All that fell due while the laptop slept, was off, or was to be quiet. */
export const missedNotice = (count: number, first: DueStep[], now: number): Notice => ({
  id: `missed@${now}`,
  kind: 'missed',
  title: `${counted(count, 'next action')} fell due while you were away`,
  body: listed(first, count),
  dealId: null,
  stepId: null,
  place: '/today',
});

export type DayCounts = { overdue: number; today: number; none: number };

/** The morning's digest; undefined where there is nothing to say. */
export function morningNotice({ overdue, today, none }: DayCounts, first: DueStep[], now: number): Notice | undefined {
  const parts = [
    overdue > 0 ? `${overdue.toLocaleString('en')} overdue` : '',
    today > 0 ? `${today.toLocaleString('en')} today` : '',
    none > 0 ? `${none.toLocaleString('en')} without a next step` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  return {
    id: `morning@${dayHere(now)}`,
    kind: 'morning',
    title: parts.join(', '),
    body: first.length > 0 ? `Longest overdue: ${listed(first, overdue)}` : 'Open Today to go through them.',
    dealId: null,
    stepId: null,
    place: '/today',
  };
}

/** Shown when a person wants to see what a notice looks like. */
export const trialNotice = (now: number): Notice => ({
  id: `trial@${now}`,
  kind: 'trial',
  title: 'This is how a due action looks',
  body: 'A click on a real one opens its deal.',
  dealId: null,
  stepId: null,
  place: '/settings/notifications',
});

const namedAtMost = 2;

function listed(first: DueStep[], count: number): string {
  const named = first.slice(0, namedAtMost).map((step) => `${whatOf(step)} (${step.dealName})`);
  const more = count - named.length;
  return more > 0 ? `${named.join(', ')} and ${more.toLocaleString('en')} more` : named.join(', ');
}
