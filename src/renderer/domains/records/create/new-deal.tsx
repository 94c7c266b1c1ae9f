import { z } from 'zod';
import { core } from '../../../app/boundary.ts';
import { DateInput, Field, Form, Input, MoneyInput, Select, useZodForm } from '../../../ui/index.ts';
import { asOption, useStages } from '../list/use-choices.ts';
import { AccountPicker, accountOf } from './account-picker.tsx';
import { account, name, option } from './form-values.ts';
import type { NewRecordProps } from './new-record-props.ts';
import { PersonPicker } from './person-picker.tsx';

const fields = z.object({
  name,
  account,
  amount: z.object({ amountMinor: z.int(), currency: z.string() }).nullable(),
  stage: z.string().nullable(),
  closeDate: z.string().nullable(),
  owner: option,
});

export function NewDeal({ formId, onCreated }: NewRecordProps) {
  const stages = useStages();
  const form = useZodForm(fields, { name: '', account: null, amount: null, stage: null, closeDate: null, owner: null });
  return (
    <Form
      id={formId}
      form={form}
      onSubmit={async ({ account: at, stage, owner, ...deal }) => {
        const { id } = await core.records.deals.create({
          ...deal,
          ...accountOf(at),
          stageId: stage ?? stages[0]?.id,
          ownerId: owner?.value ?? null,
        });
        onCreated(id);
      }}
    >
      <Field form={form} name="name" label="Name" required>
        {(control) => <Input {...control} placeholder="Platform rollout" />}
      </Field>
      <Field form={form} name="account" label="Account">
        {({ id, value, onChange }) => <AccountPicker {...{ id, value, onChange }} />}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field form={form} name="amount" label="Amount">
          {(control) => <MoneyInput {...control} currency="USD" placeholder="12k" />}
        </Field>
        <Field form={form} name="closeDate" label="Close date">
          {(control) => <DateInput {...control} placeholder="fri, +2w, 18 dec" />}
        </Field>
        <Field form={form} name="stage" label="Stage" required>
          {({ id, value, onChange }) => (
            <Select id={id} value={value ?? stages[0]?.id ?? null} onChange={onChange} options={stages.map(asOption)} />
          )}
        </Field>
        <Field form={form} name="owner" label="Owner">
          {({ id, value, onChange }) => <PersonPicker {...{ id, value, onChange }} />}
        </Field>
      </div>
    </Form>
  );
}
