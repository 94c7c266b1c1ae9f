import { useMutation } from '@tanstack/react-query';
import { FolderOpen, History, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { orpc } from '../../app/boundary.ts';
import { problemOf } from '../../app/problems/problem.ts';
import { Banner, Button, notify } from '../../ui/index.ts';
import { exploreSample, openWorkspace } from './open-workspace.ts';
import { canRecover, canRetry, troubleTitle } from './trouble-words.ts';
import { askForWorkspace, showTrouble, type Trouble as TroubleOf } from './workspace-dialog-state.ts';

/** What happened to a workspace file, and the ways out; nothing is done to the file unless one is chosen. */
export function Trouble({ trouble: { file, problem } }: { trouble: TroubleOf }) {
  const [trying, setTrying] = useState(false);
  const recovery = useMutation({
    ...orpc.workspace.workspaces.recover.mutationOptions(),
    meta: { handled: true },
    onSuccess: ({ keptDamagedFile }) => {
      showTrouble(null);
      notify({
        tone: 'good',
        message: 'The latest good backup is open.',
        detail: `The old file was kept: ${keptDamagedFile}`,
      });
    },
  });
  const again = () => {
    setTrying(true);
    // Without a file it was the sample, on the very first start, that could not be made.
    void (file === '' ? exploreSample() : openWorkspace(file)).finally(() => setTrying(false));
  };
  const other = () => {
    showTrouble(null);
    askForWorkspace('open');
  };
  const refused = recovery.error ? problemOf(recovery.error) : undefined;

  return (
    <div className="flex flex-col gap-3">
      <Banner tone="bad" title={troubleTitle(problem.code)}>
        <p>{problem.message}</p>
        <p className="mt-1">{problem.remedy}</p>
      </Banner>
      {file === '' ? null : <p className="text-xs wrap-anywhere text-ink-3">{file}</p>}
      {refused ? (
        <Banner tone="warn" title={refused.message}>
          {refused.remedy}
        </Banner>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {canRecover(problem.code) && file !== '' ? (
          <Button look="primary" icon={History} busy={recovery.isPending} onClick={() => recovery.mutate({ file })}>
            Restore the latest backup
          </Button>
        ) : null}
        {canRetry(problem.code) ? (
          <Button icon={RotateCcw} busy={trying} onClick={again}>
            Try again
          </Button>
        ) : null}
        <Button icon={FolderOpen} onClick={other}>
          Open another
        </Button>
      </div>
    </div>
  );
}
