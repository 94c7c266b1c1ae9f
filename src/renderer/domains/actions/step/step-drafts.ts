import type { Deal } from '../../../../contract/records/shapes.ts';
import type { StepValues } from './step-values.ts';

export type StepForm = 'complete' | 'plan' | 'park';

/**
 * What was typed and not sent, while the app is open. A draft belongs to the step that it is about; it is left when
 * that is done, and there again should the person take that back.
 */
const drafts = new Map<string, StepValues>();

const keyOf = (form: StepForm, deal: Pick<Deal, 'id' | 'nextStep'>) => `${form} ${deal.id} ${deal.nextStep?.id ?? ''}`;

export const draftOf = (form: StepForm, deal: Pick<Deal, 'id' | 'nextStep'>): StepValues | undefined =>
  drafts.get(keyOf(form, deal));

export function keepDraft(form: StepForm, deal: Pick<Deal, 'id' | 'nextStep'>, values: StepValues | undefined): void {
  if (values) drafts.set(keyOf(form, deal), values);
  else drafts.delete(keyOf(form, deal));
}
