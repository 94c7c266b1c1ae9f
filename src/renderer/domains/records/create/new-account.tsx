import { z } from 'zod';
import { core } from '../../../app/boundary.ts';
import { Field, Form, Input, useZodForm } from '../../../ui/index.ts';
import { name, option } from './form-values.ts';
import type { NewRecordProps } from './new-record-props.ts';
import { PersonPicker } from './person-picker.tsx';

const fields = z.object({
  name,
  domain: z.string().trim().max(255),
  industry: z.string().trim().max(500),
  country: z.string().trim().max(500),
  owner: option,
});

export function NewAccount({ formId, onCreated }: NewRecordProps) {
  const form = useZodForm(fields, { name: '', domain: '', industry: '', country: '', owner: null });
  return (
    <Form
      id={formId}
      form={form}
      onSubmit={async ({ owner, domain, industry, country, ...account }) => {
        const { id } = await core.records.accounts.create({
          ...account,
          domain: domain || null,
          industry: industry || null,
          country: country || null,
          ownerId: owner?.value ?? null,
        });
        onCreated(id);
      }}
    >
      <Field form={form} name="name" label="Name" required>
        {(control) => <Input {...control} placeholder="Helios Robotics" />}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field form={form} name="domain" label="Domain">
          {(control) => <Input {...control} placeholder="helios.example" />}
        </Field>
        <Field form={form} name="industry" label="Industry">
          {(control) => <Input {...control} />}
        </Field>
        <Field form={form} name="country" label="Country">
          {(control) => <Input {...control} />}
        </Field>
        <Field form={form} name="owner" label="Owner">
          {({ id, value, onChange }) => <PersonPicker {...{ id, value, onChange }} />}
        </Field>
      </div>
    </Form>
  );
}
