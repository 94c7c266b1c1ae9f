import type { NextStep } from '../../../../contract/records/next-step.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { titled } from '../../../platform/text/short-text.ts';
import { shortTime } from '../../../platform/text/short-time.ts';
import type { KeptStep } from '../records-for-actions.ts';

type Named = Pick<Deal, 'name'>;

const quoted = (what: string): string => `"${titled(what)}"`;
const on = ({ name }: Named): string => titled(name);
const at = ({ at: ms, zone }: KeptStep, now: number): string => shortTime(ms, { zone, now });

export const planLabel = (deal: Named, step: KeptStep): string => `Plan ${quoted(step.what)} on ${on(deal)}`;

export const parkLabel = (deal: Named, step: KeptStep, now: number): string =>
  `Park ${on(deal)} until ${at(step, now)}`;

export const putOffLabel = (deal: Named, step: KeptStep, now: number): string =>
  step.form === 'park'
    ? `Leave ${on(deal)} parked until ${at(step, now)}`
    : `Put off ${quoted(step.what)} on ${on(deal)} to ${at(step, now)}`;

/** What was completed is what people look for; what comes after it stands in the timeline. */
export function completeLabel(
  deal: Named,
  done: NextStep | null,
  then: { outcome?: 'won' | 'lost'; label: string },
): string {
  if (!done) return then.label;
  return `Complete ${quoted(done.what)} on ${on(deal)}${then.outcome ? `, and close it as ${then.outcome}` : ''}`;
}

export const closeLabel = (deal: Named, outcome: 'won' | 'lost'): string => `Close ${on(deal)} as ${outcome}`;
