import type { PocScore } from '../../../../contract/pocs/shapes.ts';
import { counted, titled } from '../../../platform/text/short-text.ts';

/** What a score is made of. Days are counted up to today, or to the day on which the POC ended. */
export type ScoreFacts = {
  /** Tasks and milestones that were due, and those of them that were done by their day. */
  due: number;
  onTime: number;
  criteria: number;
  withEvidence: number;
  /** Days since the customer last said or answered something; null for never. */
  silentDays: number | null;
  champion: string | null;
  daysSinceKickoff: number;
};

/** A customer who has said nothing for this long is not with us; before, it is too early to tell. */
const heardWithin = 14;
const weights = { on_time: 40, criteria: 25, engagement: 20, champion: 15 } as const;

type Key = keyof typeof weights;
const keys: Key[] = ['on_time', 'criteria', 'engagement', 'champion'];

/** How much of each part is there, from 0 to 1. */
const shares: Record<Key, (facts: ScoreFacts) => number> = {
  on_time: ({ due, onTime }) => (due === 0 ? 1 : onTime / due),
  criteria: ({ criteria, withEvidence }) => (criteria === 0 ? 0 : withEvidence / criteria),
  engagement,
  champion: ({ champion }) => (champion === null ? 0 : 1),
};
const pointsOf = (key: Key, facts: ScoreFacts): number => Math.round(weights[key] * shares[key](facts));

/** How well a POC is run, from 0 to 100. */
export const scoreValue = (facts: ScoreFacts): number => keys.reduce((sum, key) => sum + pointsOf(key, facts), 0);

/** The same with what it is made of. */
export const scoreOf = (facts: ScoreFacts): PocScore => ({
  value: scoreValue(facts),
  parts: keys.map((key) => ({
    key,
    label: labels[key],
    points: pointsOf(key, facts),
    of: weights[key],
    because: reasons[key](facts),
  })),
});

const labels: Record<Key, string> = {
  on_time: 'On time',
  criteria: 'Criteria with evidence',
  engagement: 'Customer engagement',
  champion: 'Champion',
};
const reasons: Record<Key, (facts: ScoreFacts) => string> = {
  on_time: (facts) => saidOnTime(facts),
  criteria: saidCriteria,
  engagement: saidEngagement,
  champion: ({ champion }) =>
    champion === null ? 'Nobody on their side is named champion.' : `${titled(champion)} is the champion.`,
};

const saidOnTime = ({ due, onTime }: ScoreFacts): string =>
  due === 0
    ? 'Nothing has been due yet.'
    : `${onTime} of ${counted(due, 'date')} that came up ${onTime === 1 ? 'was' : 'were'} met.`;

function saidCriteria({ criteria, withEvidence }: ScoreFacts): string {
  if (criteria === 0) return 'No success criterion is written down.';
  const all = criteria === 1 ? 'success criterion has' : 'success criteria have';
  return `${withEvidence} of ${criteria} ${all} evidence.`;
}

/** Half for a customer who was with us not long ago. */
function engagement({ silentDays, daysSinceKickoff }: ScoreFacts): number {
  const silent = silentDays ?? daysSinceKickoff;
  if (silent <= heardWithin) return 1;
  return silentDays !== null && silent <= 2 * heardWithin ? 0.5 : 0;
}

function saidEngagement({ silentDays, daysSinceKickoff }: ScoreFacts): string {
  if (silentDays !== null) {
    return silentDays <= 0
      ? 'They were heard from today.'
      : `They were last heard from ${counted(silentDays, 'day')} ago.`;
  }
  if (daysSinceKickoff < 0) return 'The kickoff is still ahead.';
  const since = daysSinceKickoff === 0 ? 'Kickoff is today' : `Kickoff was ${counted(daysSinceKickoff, 'day')} ago`;
  return daysSinceKickoff <= heardWithin
    ? `${since}: too early to expect an answer.`
    : `${since}, and nothing has been heard from them.`;
}
