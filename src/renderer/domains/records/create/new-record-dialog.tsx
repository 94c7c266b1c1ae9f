import type { ReactNode } from 'react';
import { useGo } from '../../../app/use-go.ts';
import { Button, Dialog } from '../../../ui/index.ts';
import type { MainKind } from '../list/use-record-source.ts';
import { NewAccount } from './new-account.tsx';
import { NewContact } from './new-contact.tsx';
import { NewDeal } from './new-deal.tsx';
import type { NewRecordProps } from './new-record-props.ts';
import { stopAsking, useNewRecord } from './new-record-state.ts';

const forms: Record<MainKind, { title: string; confirm: string; form: (props: NewRecordProps) => ReactNode }> = {
  deals: { title: 'New deal', confirm: 'Add the deal', form: (props) => <NewDeal {...props} /> },
  accounts: { title: 'New account', confirm: 'Add the account', form: (props) => <NewAccount {...props} /> },
  contacts: { title: 'New contact', confirm: 'Add the contact', form: (props) => <NewContact {...props} /> },
};
const FORM = 'new-record';

/** Asked for from a list, the palette or by its key; what was made opens. */
export default function NewRecordDialog() {
  const asking = useNewRecord((state) => state.asking);
  const go = useGo();
  if (!asking) return null;
  const { title, confirm, form } = forms[asking];
  const created = (id: string) => {
    stopAsking();
    go(`/${asking}/${id}`);
  };
  return (
    <Dialog
      open
      onOpenChange={stopAsking}
      title={title}
      footer={
        <>
          <Button look="quiet" onClick={stopAsking}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form={FORM} shortcut="enter">
            {confirm}
          </Button>
        </>
      }
    >
      {form({ formId: FORM, onCreated: created })}
    </Dialog>
  );
}
