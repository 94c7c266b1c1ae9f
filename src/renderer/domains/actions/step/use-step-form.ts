import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { useZodForm } from '../../../ui/index.ts';
import { draftOf, keepDraft, type StepForm } from './step-drafts.ts';
import { stepStart } from './step-start.ts';
import { stepFields } from './step-values.ts';
import { useSuggestion } from './use-suggestion.ts';
import { pickedWhen } from './when-value.ts';

/** The fields of a form about a deal's step: as they were left, else as they usually are. Each key typed is kept. */
export function useStepForm(about: StepForm, deal: Deal) {
  const [draft, setDraft] = useState(() => draftOf(about, deal));
  const form = useZodForm(stepFields, draft ?? stepStart(about, deal));
  const step = deal.nextStep;
  const plansAnew = about === 'complete' || (about === 'plan' && step?.form !== 'action');
  const suggestion = useSuggestion(deal.id, about === 'complete' ? (step?.kind ?? null) : null, plansAnew);

  useEffect(() => {
    const watching = form.watch((_values, { type }) => {
      if (type === 'change') keepDraft(about, deal, form.getValues());
    });
    return () => watching.unsubscribe();
  }, [form, about, deal]);

  const { getFieldState, resetField } = form;
  useEffect(() => {
    if (!suggestion || draft) return;
    const { what, kind, when } = suggestion;
    // What was typed before the suggestion came stays.
    const fill = () => {
      if (!getFieldState('what').isDirty) resetField('what', { defaultValue: what });
      if (!getFieldState('when').isDirty) resetField('when', { defaultValue: pickedWhen(when) });
      if (!getFieldState('kind').isDirty) resetField('kind', { defaultValue: kind });
    };
    // Filled and selected in one go, between two keys: one typed in the middle would be added to the suggestion.
    queueMicrotask(() => {
      const field = document.activeElement;
      const before = field instanceof HTMLInputElement ? field.value : undefined;
      flushSync(fill);
      if (field instanceof HTMLInputElement && field.value !== before) field.select();
    });
  }, [suggestion, draft, getFieldState, resetField]);

  const startOver = () => {
    keepDraft(about, deal, undefined);
    setDraft(undefined);
    form.reset(stepStart(about, deal));
  };
  return { form, suggestion, startOver: draft ? startOver : undefined };
}

export type StepFormState = ReturnType<typeof useStepForm>['form'];
