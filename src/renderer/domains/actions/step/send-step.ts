import type { Suggestion } from '../../../../contract/actions/shapes.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { core } from '../../../app/boundary.ts';
import type { StepForm } from './step-drafts.ts';
import type { StepValues } from './step-values.ts';
import { sentWhen, spokenHere } from './when-value.ts';

type Sent = Parameters<typeof core.actions.complete>[0];

/** A suggestion is taken up only as it was found: other words are another plan. */
const taken = ({ what }: StepValues, suggestion: Suggestion | null) =>
  suggestion?.proposal && suggestion.what === what.trim() ? suggestion.proposal : undefined;

/** How the way on is said to main: one of the next action, the end of the deal, or a rest. */
export function wayOn(values: StepValues, suggestion: Suggestion | null): Omit<Sent, 'id'> {
  if (values.way === 'close') {
    return values.ending === 'won'
      ? { close: { won: true } }
      : { close: { lost: true, reason: values.lostReason.trim() } };
  }
  if (values.way === 'park') return { park: { reason: values.parkReason.trim(), until: sentWhen(values.until) } };
  return {
    new_next_action_details: values.what.trim(),
    new_next_action_at: sentWhen(values.when),
    new_next_action_kind: values.kind,
    new_next_action_owner: values.doer?.value ?? null,
    proposal: taken(values, suggestion),
  };
}

export async function sendStep(
  form: StepForm,
  deal: Pick<Deal, 'id' | 'nextStep'>,
  values: StepValues,
  suggestion: Suggestion | null,
): Promise<void> {
  const seen = { id: deal.id, expected: deal.nextStep?.id ?? null, ...spokenHere() };
  if (form === 'complete') {
    await core.actions.complete({ ...seen, outcome: values.outcome.trim() || undefined, ...wayOn(values, suggestion) });
  } else if (form === 'park') {
    await core.actions.park({ ...seen, reason: values.parkReason.trim(), until: sentWhen(values.until) });
  } else {
    await core.actions.set({
      ...seen,
      details: values.what.trim(),
      at: sentWhen(values.when),
      kind: values.kind,
      ownerId: values.doer?.value ?? null,
      evidence: values.evidence,
      proposal: taken(values, suggestion),
    });
  }
}
