import { z } from 'zod';
import { core } from '../../../app/boundary.ts';
import { Button, Dialog, Field, Form, Input, notify, useZodForm } from '../../../ui/index.ts';

const fields = z.object({ folder: z.string().trim().min(1, 'Give the path of a folder.') });
const remembered = 'throughline.publish-folder';

interface PublishDialogProps {
  id: string;
  name: string;
  passphrase: string | undefined;
  onClose: () => void;
}

/** Into a folder that is synced or served; under the same name every time, so that a link to it stays good. */
export function PublishDialog({ id, name, passphrase, onClose }: PublishDialogProps) {
  const form = useZodForm(fields, { folder: localStorage.getItem(remembered) ?? '' });
  const formId = 'publish-packet';
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      width="sm"
      title="Publish to a folder"
      description={`${name} is written as one file whose name nobody guesses, and replaced in place the next time.`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={formId} disabled={form.formState.isSubmitting}>
            Publish
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        form={form}
        onSubmit={async ({ folder }) => {
          const { file, revision } = await core.pocs.publish({ id, folder, passphrase });
          localStorage.setItem(remembered, folder);
          notify({ message: `Revision ${revision.toString()} is published as ${file}` });
          onClose();
        }}
      >
        <Field form={form} name="folder" label="Folder" required>
          {(control) => <Input {...control} placeholder="/home/you/Shared drive/Customers" />}
        </Field>
      </Form>
    </Dialog>
  );
}
