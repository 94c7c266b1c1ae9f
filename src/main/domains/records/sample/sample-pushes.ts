import { titled } from '../../../platform/text/short-text.ts';
import { plausibleDay } from './deal-life.ts';
import type { Random } from './random.ts';
import type { LivedDeal } from './sample-deals.ts';
import { type DealStep, dayMs } from './sample-shape.ts';

/** Of a hundred deals, those whose close date is pushed again and again: few that are won, many that are lost. */
const shares = { won: 0.07, lost: 0.4, open: 0.3 };
/** Nobody pushes a date three times within a few weeks. */
const longEnough = 55 * dayMs;

/** Pushes the close date of some deals three or four times before they end, which is what rules learn from. */
export function pushCloseDates({ deal, life }: LivedDeal, now: number, random: Random): void {
  const last = life.visits.at(-1);
  const ends = last?.stage === 'won' || last?.stage === 'lost' ? last.stage : 'open';
  const until = (ends === 'open' ? now : (last?.from ?? now)) - 4 * dayMs;
  const moved = deal.steps.filter(({ set, at }) => 'close_date' in set && at <= until);
  // Of an open deal the last date stays the last: it is the one that was planned with.
  const from = ends === 'open' ? (moved.at(-1)?.at ?? deal.row.created_at) : deal.row.created_at;
  const times = random.whole(3, 4);
  if (!random.chance(shares[ends]) || life.closeDate === null || until - from < longEnough) return;
  for (let i = 1; i <= times; i++) {
    const at = Math.floor(from + ((until - from) * (i - random.between(0, 0.4))) / times);
    const planned = dateAt(deal.steps, at) ?? life.closeDate;
    const later = Math.max(at, Date.parse(planned)) + random.between(12, 34) * dayMs;
    const day = plausibleDay(later, random);
    if (day <= planned) continue;
    const label = `Change close date of ${titled(String(deal.row.name))} to ${day}`;
    deal.steps.push({ at, label, by: deal.by, set: { close_date: day } });
    deal.steps.sort((a, b) => a.at - b.at);
  }
}

/** The date that was planned with at a moment. */
function dateAt(steps: readonly DealStep[], at: number): string | null {
  const day = steps.findLast((step) => step.at <= at && 'close_date' in step.set)?.set.close_date;
  return typeof day === 'string' ? day : null;
}
