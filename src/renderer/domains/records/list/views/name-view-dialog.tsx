import { z } from 'zod';
import { Button, Dialog, Field, Form, Input, useZodForm } from '../../../../ui/index.ts';

const fields = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Give it a name, such as “Closing this quarter”.')
    .max(80, 'Eighty characters at most.'),
});

interface NameViewProps {
  title: string;
  name: string;
  confirm: string;
  onName: (name: string) => Promise<void>;
  onClose: () => void;
}

export function NameViewDialog({ title, name, confirm, onName, onClose }: NameViewProps) {
  const form = useZodForm(fields, { name });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="sm"
      title={title}
      description="Filters, order, columns, groups and shape are kept. It stands in the sidebar."
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form="name-view" busy={form.formState.isSubmitting}>
            {confirm}
          </Button>
        </>
      }
    >
      <Form id="name-view" form={form} onSubmit={({ name: chosen }) => onName(chosen)}>
        <Field form={form} name="name" label="Name" required>
          {(control) => <Input {...control} placeholder="Closing this quarter" />}
        </Field>
      </Form>
    </Dialog>
  );
}
