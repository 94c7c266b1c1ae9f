import { ErrorState, type Failure, FileDrop, Skeleton } from '../../../../ui/index.ts';
import { chooseFile } from '../choose-file.ts';
import { endings } from '../import-words.ts';
import { StepPage } from '../step-page.tsx';
import type { Preview } from '../use-preview.ts';
import { goToStep, useWizard } from '../wizard-state.ts';
import { ChosenFile } from './chosen-file.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import { SendingFile } from './sending-file.tsx';
import { WhatHappens } from './what-happens.tsx';

export function FileStep({ preview, failure, waiting, retry }: Preview) {
  const { file, sending, refused } = useWizard();
  const readable = Boolean(file && preview && !failure && !sending);
  const broken = refused ?? (file && failure ? aboutFile(failure, file.fileName) : undefined);
  return (
    <StepPage
      title={readable ? 'The file' : 'Import a file'}
      lead={
        readable
          ? 'This is how it was read. If it looks right, go on to its columns.'
          : 'The export of your CRM, or any list of deals, accounts or contacts.'
      }
      next={readable ? { label: 'Match the columns', run: () => goToStep('columns'), busy: waiting } : undefined}
    >
      {broken && !sending ? (
        <ErrorState
          failure={broken}
          onRetry={!refused && failure?.retryable ? retry : undefined}
          className="w-full max-w-full! rounded-2 border border-line bg-panel py-6!"
        />
      ) : null}
      {sending ? <SendingFile {...sending} /> : null}
      {!sending && file && !broken ? preview ? <ChosenFile file={file} preview={preview} /> : <Reading /> : null}
      {sending ? null : (
        <FileDrop
          title={
            file || broken ? 'Drop another file anywhere, or choose one' : 'Drop a file anywhere here, or choose one'
          }
          hint="CSV, TSV or Excel (.xlsx), up to 2 GB"
          endings={endings}
          onFiles={([chosen]) => chosen && void chooseFile(chosen)}
        />
      )}
      {readable || sending || broken ? null : <WhatHappens />}
      {readable || sending ? null : <EarlierImports />}
    </StepPage>
  );
}

/** Most sentences about a file name it already. */
const aboutFile = (failure: Failure, name: string): Failure =>
  failure.message.includes(name) ? failure : { ...failure, subject: name };

function Reading() {
  return (
    <div role="status" className="flex flex-col gap-3 rounded-2 border border-line bg-panel p-4">
      <p className="text-sm text-ink-2">Reading the file…</p>
      <Skeleton className="w-3/5" />
      <Skeleton className="w-2/5" />
    </div>
  );
}
