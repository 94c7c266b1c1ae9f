import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { useGo } from '../../../app/use-go.ts';
import { Button, Dialog, ErrorState } from '../../../ui/index.ts';
import { NewPocForm } from './new-poc-form.tsx';
import { stopAskingForPoc, useNewPoc } from './new-poc-state.ts';

const FORM = 'new-poc';

/** Asked for from the palette, the list or a deal; what was made opens. */
export default function NewPocDialog() {
  const { asking, deal } = useNewPoc();
  const { data, error, refetch } = useQuery(orpc.pocs.templates.list.queryOptions());
  const go = useGo();
  // Shown with its fields, so that the keyboard begins in the first of them.
  if (!asking || !(data || error)) return null;
  const created = (id: string) => {
    stopAskingForPoc();
    go(`/pocs/${id}`);
  };
  return (
    <Dialog
      open
      onOpenChange={stopAskingForPoc}
      title="New POC"
      footer={
        <>
          <Button look="quiet" onClick={stopAskingForPoc}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form={FORM} shortcut="enter" disabled={!data}>
            Make the POC
          </Button>
        </>
      }
    >
      {data ? (
        <NewPocForm formId={FORM} deal={deal} templates={data.items} onCreated={created} />
      ) : (
        <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />
      )}
    </Dialog>
  );
}
