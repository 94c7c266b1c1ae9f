import { useMutation } from '@tanstack/react-query';
import { core } from '../../../app/boundary.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { Banner, Button, Dialog, notify } from '../../../ui/index.ts';
import { whenWords } from './when-words.ts';

interface RestoreDialogProps {
  backup: { file: string; madeAt: string } | undefined;
  onClose: () => void;
}

/** Asked for once, because it changes everything at once and Ctrl-Z does not reach it. */
export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const restore = useMutation({
    mutationFn: (file: string) => core.workspace.restore({ file }),
    meta: { handled: true },
    onSuccess: () => {
      onClose();
      notify({
        tone: 'good',
        message: 'The copy is restored.',
        detail: 'What was there before is in the list of backups, should you want it back.',
      });
    },
  });
  if (!backup) return null;
  const problem = restore.error ? problemOf(restore.error) : undefined;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Restore this copy?"
      description={`Everything goes back to ${whenWords(backup.madeAt)}. What is there now is kept as a copy first.`}
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" autoFocus busy={restore.isPending} onClick={() => restore.mutate(backup.file)}>
            Restore
          </Button>
        </>
      }
    >
      {problem ? (
        <Banner tone="bad" title={problem.message}>
          {problem.remedy}
        </Banner>
      ) : (
        <p className="text-xs wrap-anywhere text-ink-3">{backup.file}</p>
      )}
    </Dialog>
  );
}
