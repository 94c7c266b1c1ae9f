import { z } from 'zod';
import { core } from '../../../app/boundary.ts';
import { Field, Form, Input, useZodForm } from '../../../ui/index.ts';
import { AccountPicker, accountOf } from './account-picker.tsx';
import { account, email, name, option } from './form-values.ts';
import type { NewRecordProps } from './new-record-props.ts';
import { PersonPicker } from './person-picker.tsx';

const fields = z.object({
  name,
  account,
  title: z.string().trim().max(500),
  email,
  phone: z.string().trim().max(80),
  owner: option,
});

export function NewContact({ formId, onCreated }: NewRecordProps) {
  const form = useZodForm(fields, { name: '', account: null, title: '', email: '', phone: '', owner: null });
  return (
    <Form
      id={formId}
      form={form}
      onSubmit={async ({ account: at, owner, title, email: address, phone, ...contact }) => {
        const { id } = await core.records.contacts.create({
          ...contact,
          ...accountOf(at),
          title: title || null,
          email: address || null,
          phone: phone || null,
          ownerId: owner?.value ?? null,
        });
        onCreated(id);
      }}
    >
      <Field form={form} name="name" label="Name" required>
        {(control) => <Input {...control} placeholder="Ines Moreau" />}
      </Field>
      <Field form={form} name="account" label="Account">
        {({ id, value, onChange }) => <AccountPicker {...{ id, value, onChange }} />}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field form={form} name="title" label="Title">
          {(control) => <Input {...control} placeholder="VP Engineering" />}
        </Field>
        <Field form={form} name="email" label="E-mail">
          {(control) => <Input {...control} type="email" />}
        </Field>
        <Field form={form} name="phone" label="Phone">
          {(control) => <Input {...control} type="tel" />}
        </Field>
        <Field form={form} name="owner" label="Owner">
          {({ id, value, onChange }) => <PersonPicker {...{ id, value, onChange }} />}
        </Field>
      </div>
    </Form>
  );
}
