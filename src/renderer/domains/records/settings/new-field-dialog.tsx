import { z } from 'zod';
import { core } from '../../../app/boundary.ts';
import { Button, Dialog, Field, Form, Input, Select, Textarea, useZodForm } from '../../../ui/index.ts';
import { fieldTypes, kindOptions } from './field-words.ts';

const choicesIn = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

const fields = z
  .object({
    label: z.string().trim().min(1, 'A name is needed.').max(80, 'Eighty characters at most.'),
    recordKind: z.enum(['deals', 'accounts', 'contacts']),
    type: z.enum(['text', 'number', 'date', 'choice', 'yes_no']),
    choices: z.string(),
  })
  .refine(({ type, choices }) => type !== 'choice' || choicesIn(choices).length > 0, {
    path: ['choices'],
    message: 'Name at least one choice.',
  });

export function NewFieldDialog({ onClose }: { onClose: () => void }) {
  const form = useZodForm(fields, { label: '', recordKind: 'deals', type: 'text', choices: '' });
  const type = form.watch('type');
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="sm"
      title="New field"
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form="new-field">
            Add the field
          </Button>
        </>
      }
    >
      <Form
        id="new-field"
        form={form}
        onSubmit={async ({ choices, ...field }) => {
          await core.records.customFields.create({
            ...field,
            choices: field.type === 'choice' ? choicesIn(choices) : [],
          });
          onClose();
        }}
      >
        <Field form={form} name="label" label="Name" required>
          {(control) => <Input {...control} placeholder="Region" />}
        </Field>
        <div className="grid grid-cols-2 gap-3">
          <Field form={form} name="recordKind" label="Belongs to" required>
            {({ id, value, onChange }) => <Select {...{ id, value, onChange }} options={kindOptions} />}
          </Field>
          <Field form={form} name="type" label="Holds" required>
            {({ id, value, onChange }) => <Select {...{ id, value, onChange }} options={fieldTypes} />}
          </Field>
        </div>
        {type === 'choice' ? (
          <Field form={form} name="choices" label="Choices" required hint="One on each line.">
            {(control) => <Textarea {...control} rows={4} />}
          </Field>
        ) : null}
      </Form>
    </Dialog>
  );
}
