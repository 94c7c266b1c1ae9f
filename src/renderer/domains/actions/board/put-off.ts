import type { Deal } from '../../../../contract/records/shapes.ts';
import { core } from '../../../app/boundary.ts';
import { spokenHere } from '../step/when-value.ts';
import { instantOf, type StepTime } from './step-time.ts';

/** Puts a step off, or changes the day on which a parked deal wakes up. */
export async function putOff({ id, nextStep }: Deal, time: StepTime): Promise<void> {
  if (!nextStep) return;
  const until = time.minutes === null ? time.day : instantOf(time).toISOString();
  const seen = { id, until, expected: nextStep.id, ...spokenHere() };
  if (nextStep.form === 'park') await core.actions.park({ ...seen, reason: nextStep.what });
  else await core.actions.snooze(seen);
}
