import { z } from 'zod';
import { Field, Form, Input, useZodForm } from '../../ui/index.ts';
import { openWorkspace } from './open-workspace.ts';

const fields = z.object({
  file: z.string().trim().min(1, 'Say where the file is.').max(4000, 'This path is too long.'),
});

interface OpenWorkspaceFormProps {
  id: string;
  onOpened: () => void;
}

/** Asks for a path: a page has no other way to name a file that the app itself will open. */
export function OpenWorkspaceForm({ id, onOpened }: OpenWorkspaceFormProps) {
  const form = useZodForm(fields, { file: '' });
  return (
    <Form
      id={id}
      form={form}
      onSubmit={async ({ file }) => {
        await openWorkspace(withoutQuotes(file));
        onOpened();
      }}
    >
      <Field
        form={form}
        name="file"
        label="Where the file is"
        hint="Its full path. In your file manager, copy the file's path and paste it here."
        required
      >
        {(control) => <Input {...control} autoFocus spellCheck={false} placeholder="/home/you/sales.throughline" />}
      </Field>
    </Form>
  );
}

/** Windows copies a path with quotes around it. */
const withoutQuotes = (path: string) => path.replace(/^"(.*)"$/, '$1');
