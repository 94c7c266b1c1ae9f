import { CalendarClock, Mail, Phone, SquareCheck } from 'lucide-react';
import { type StepKind, stepKind } from '../../../../contract/records/next-step.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { Combobox, Field, Input, type Option, Select } from '../../../ui/index.ts';
import { asOption, usePeople } from '../../records/list/use-choices.ts';
import { kindWords } from './standing-words.ts';
import type { StepFormState } from './use-step-form.ts';
import { WhenInput } from './when-input.tsx';

export const kindIcons = { call: Phone, email: Mail, meeting: CalendarClock, task: SquareCheck };
export const kindOptions: Option<StepKind>[] = stepKind.options.map((value) => ({
  value,
  label: kindWords[value],
  icon: kindIcons[value],
}));

/** What is next, when, how, and who does it. */
export function NextFields({ form, deal }: { form: StepFormState; deal: Pick<Deal, 'ownerId' | 'ownerName'> }) {
  const people = usePeople();
  return (
    <>
      <Field form={form} name="what" label="What" required>
        {(control) => (
          <Input
            {...control}
            maxLength={1000}
            placeholder="Send the revised offer"
            onFocus={(event) => event.target.select()}
          />
        )}
      </Field>
      <Field form={form} name="when" label="When" required>
        {(control) => <WhenInput {...control} />}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field form={form} name="kind" label="Kind" required>
          {({ id, value, onChange }) => <Select {...{ id, value, onChange }} options={kindOptions} />}
        </Field>
        <Field form={form} name="doer" label="Who" required>
          {({ id, value, onChange }) => (
            <Combobox
              {...{ id, value, onChange }}
              label="People"
              placeholder={deal.ownerName ?? 'Nobody yet'}
              source={people.filter((person) => person.id !== deal.ownerId).map(asOption)}
              clearable
            />
          )}
        </Field>
      </div>
    </>
  );
}
