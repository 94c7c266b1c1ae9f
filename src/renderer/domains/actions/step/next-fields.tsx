import type { Deal } from '../../../../contract/records/shapes.ts';
import { Combobox, Field, Input, Select } from '../../../ui/index.ts';
import { asOption, usePeople } from '../../records/list/use-choices.ts';
import { kindOptions } from './kind-options.ts';
import type { StepFormState } from './use-step-form.ts';
import { WhenInput } from './when-input.tsx';

/** What is next, when, how, and who does it. */
export function NextFields({ form, deal }: { form: StepFormState; deal: Pick<Deal, 'ownerId' | 'ownerName'> }) {
  const people = usePeople();
  const owner = deal.ownerId && deal.ownerName ? { value: deal.ownerId, label: deal.ownerName } : null;
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
              id={id}
              label="People"
              placeholder="Nobody yet"
              value={value ?? owner}
              // The owner of the deal is meant as such: whoever takes the deal over takes this along.
              onChange={(person) => onChange(person?.value === deal.ownerId ? null : person)}
              source={people.map(asOption)}
              clearable={value !== null}
            />
          )}
        </Field>
      </div>
    </>
  );
}
