import type { KeyboardEvent } from 'react';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { Field, type Option, SegmentedControl, Textarea } from '../../../ui/index.ts';
import { CloseFields } from './close-fields.tsx';
import { NextFields } from './next-fields.tsx';
import { ParkFields } from './park-fields.tsx';
import { StepDialog } from './step-dialog.tsx';
import type { WayOn } from './step-values.ts';
import type { StepFormState } from './use-step-form.ts';

const ways: Option<WayOn>[] = [
  { value: 'next', label: 'Next action' },
  { value: 'close', label: 'Close the deal' },
  { value: 'park', label: 'Park it' },
];

/** Done, what came of it, and what is next: one move. */
export function CompleteDialog({ deal }: { deal: Deal }) {
  return (
    <StepDialog about="complete" deal={deal} title={`Done: ${deal.nextStep?.what ?? ''}`}>
      {(form) => (
        <>
          <Field form={form} name="outcome" label="What came of it?">
            {(control) => <Textarea {...control} rows={2} placeholder="It stands in the timeline." />}
          </Field>
          <Ways form={form} deal={deal} />
        </>
      )}
    </StepDialog>
  );
}

function Ways({ form, deal }: { form: StepFormState; deal: Deal }) {
  const way = form.watch('way');
  const handlers = {
    // The way on is picked with the arrows; Enter finishes, as in any field of one line.
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.currentTarget.closest('form')?.requestSubmit();
    },
  };
  return (
    <>
      <div {...handlers} className="-mx-5 border-t border-line px-5 pt-4">
        <Field form={form} name="way" label="And now" required>
          {({ value, onChange }) => (
            <SegmentedControl label="And now" value={value} onChange={onChange} options={ways} />
          )}
        </Field>
      </div>
      {way === 'next' ? <NextFields form={form} deal={deal} /> : null}
      {way === 'close' ? <CloseFields form={form} /> : null}
      {way === 'park' ? <ParkFields form={form} /> : null}
    </>
  );
}
