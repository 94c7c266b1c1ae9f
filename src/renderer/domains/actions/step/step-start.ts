import type { Deal } from '../../../../contract/records/shapes.ts';
import { dayOfStep } from './standing-words.ts';
import type { StepForm } from './step-drafts.ts';
import { blankStep, type StepValues } from './step-values.ts';
import { pickedWhen, type WhenValue } from './when-value.ts';

/** What a form about a deal's step begins with: what stands there now, where that is what is being changed. */
export function stepStart(form: StepForm, deal: Deal): StepValues {
  const step = deal.nextStep;
  const over = deal.standing === 'none';
  if (form === 'park') {
    const parked = step?.form === 'park' ? step : null;
    return {
      ...blankStep,
      way: 'park',
      parkReason: parked?.what ?? '',
      until: parked && !over ? whenOf(parked) : blankStep.until,
    };
  }
  const doer = step?.ownerId && step.ownerName ? { value: step.ownerId, label: step.ownerName } : null;
  if (form === 'complete') return { ...blankStep, doer };
  if (step?.form !== 'action') return blankStep;
  const { what, kind, evidence } = step;
  // A time that is over could not be sent again: the person says a new one.
  const when = Date.parse(step.at) > Date.now() ? whenOf(step) : blankStep.when;
  return { ...blankStep, what, kind: kind ?? 'task', evidence, doer, when };
}

function whenOf(step: NonNullable<Deal['nextStep']>): WhenValue {
  const { at, zone, allDay } = step;
  const value = pickedWhen({ at, zone, allDay, words: '', note: null });
  return allDay ? { ...value, exact: dayOfStep(step) } : value;
}
