import { z } from 'zod';
import { core } from '../../app/boundary.ts';
import { Field, Form, Input, useZodForm } from '../../ui/index.ts';

const fields = z.object({
  name: z.string().trim().min(1, 'Give it a name, such as your team’s.').max(80, 'Eighty characters at most.'),
});

interface CreateWorkspaceFormProps {
  id: string;
  onCreated: () => void;
}

export function CreateWorkspaceForm({ id, onCreated }: CreateWorkspaceFormProps) {
  const form = useZodForm(fields, { name: '' });
  return (
    <Form
      id={id}
      form={form}
      onSubmit={async (values) => {
        await core.workspace.workspaces.create(values);
        onCreated();
      }}
    >
      <Field form={form} name="name" label="Name" required>
        {(control) => <Input {...control} autoFocus placeholder="My team" />}
      </Field>
    </Form>
  );
}
