import type { When } from '../../../../contract/actions/shapes.ts';
import type { StepForm } from './step-drafts.ts';
import type { StepValues } from './step-values.ts';
import { shortWhen } from './when-value.ts';

type Read = Pick<When, 'at' | 'zone' | 'allDay'> | undefined;
type Chosen = Pick<StepValues, 'way' | 'ending'>;

/** The button says what it will do, as far as that is known. */
export function buttonWords(form: StepForm, { way, ending }: Chosen, when: Read, now = new Date()): string {
  const at = when ? shortWhen(when, now) : null;
  if (form === 'plan') return at ? `Plan: ${at}` : 'Plan it';
  if (form === 'park') return at ? `Park until ${at}` : 'Park it';
  if (way === 'next') return at ? `Done, next: ${at}` : 'Done, plan next';
  if (way === 'park') return at ? `Done, park until ${at}` : 'Done, park it';
  return ending === '' ? 'Done, close the deal' : `Done, close as ${ending}`;
}
