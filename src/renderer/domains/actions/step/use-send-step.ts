import { useRef } from 'react';
import type { Suggestion } from '../../../../contract/actions/shapes.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { sendStep } from './send-step.ts';
import { keepDraft, type StepForm } from './step-drafts.ts';
import { stopAskingAboutStep } from './step-state.ts';
import type { StepValues } from './step-values.ts';
import type { useDealNow } from './use-deal-now.ts';
import type { StepFormState } from './use-step-form.ts';

interface Sending {
  about: StepForm;
  deal: Deal;
  form: StepFormState;
  suggestion: Suggestion | null;
  look: ReturnType<typeof useDealNow>['look'];
}

/** Sends a form once. A time that cannot be is said at its field; a deal that changed meanwhile, above the form. */
export function useSendStep({ about, deal, form, suggestion, look }: Sending) {
  const sending = useRef(false);
  return async (values: StepValues): Promise<void> => {
    if (sending.current) return;
    sending.current = true;
    try {
      await sendStep(about, deal, values, suggestion);
      // What came of a step is kept: taking it back brings the step again, and the words with it.
      if (about !== 'complete') keepDraft(about, deal, undefined);
      stopAskingAboutStep();
    } catch (error) {
      const { code, message, remedy } = problemOf(error);
      const field = values.way === 'park' ? 'until' : 'when';
      if (code.startsWith('DATE_')) {
        form.setError(field, { type: 'server', message: `${message} ${remedy}` }, { shouldFocus: true });
      } else if (!(await look())) throw error;
    } finally {
      sending.current = false;
    }
  };
}
