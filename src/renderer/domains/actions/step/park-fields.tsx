import { Field, Input } from '../../../ui/index.ts';
import type { StepFormState } from './use-step-form.ts';
import { WhenInput } from './when-input.tsx';

/** Nobody parks a deal until tomorrow. */
const usual = ['In 2 weeks', 'In a month', 'In 3 months', 'In 6 months', 'End of quarter'];

/** Why the deal rests, and when it is looked at again. */
export function ParkFields({ form }: { form: StepFormState }) {
  return (
    <>
      <Field form={form} name="parkReason" label="Why it has to wait" required>
        {(control) => <Input {...control} maxLength={500} placeholder="Their budget is frozen until spring" />}
      </Field>
      <Field form={form} name="until" label="Wake it up" required>
        {(control) => <WhenInput {...control} usual={usual} placeholder="1 March, in 6 weeks, end of quarter" />}
      </Field>
    </>
  );
}
