import type { Deal } from '../../../../contract/records/shapes.ts';
import { notify, todayHere } from '../../../ui/index.ts';
import { askToPark, askToPlan } from '../step/step-state.ts';
import { type Column, timeIn, whyNot } from './columns.ts';
import type { StepTime } from './step-time.ts';

/** When a deal's step is due that is put into a column; otherwise asks what else it takes, or says why not. */
export function timeOrQuestion(deal: Deal, to: Column, now: Date): StepTime | undefined {
  const refusal = whyNot(to, todayHere(now));
  if (refusal) notify({ id: 'not-there', message: refusal });
  else if (to === 'parked') askToPark(deal);
  else if (deal.nextStep?.form !== 'action') askToPlan(deal);
  else return timeIn(to, deal.nextStep, now);
  return undefined;
}
