import { useEffect } from 'react';
import { ViewTitle } from '../../../app/frame/slots.tsx';
import { Stepper } from '../../../ui/index.ts';
import { useWorkspaceId } from '../list/use-choices.ts';
import { CheckStep } from './check/check-step.tsx';
import { ColumnsStep } from './columns/columns-step.tsx';
import { DropAnywhere } from './file/drop-anywhere.tsx';
import { FileStep } from './file/file-step.tsx';
import { OutcomeStep } from './outcome/outcome-step.tsx';
import { useImportJob } from './outcome/use-import-job.ts';
import { usePreview } from './use-preview.ts';
import { enterWorkspace, goToStep, useWizard } from './wizard-state.ts';

const steps = [
  { id: 'file', label: 'File' },
  { id: 'columns', label: 'Columns' },
  { id: 'check', label: 'Check' },
  { id: 'import', label: 'Import' },
  { id: 'result', label: 'Result' },
];

/** Brings in the export of another CRM, step by step. What was chosen stays while other views are looked at. */
export function ImportView() {
  const workspace = useWorkspaceId();
  const { step, job, file, fresh } = useWizard();
  const running = useImportJob(job);
  const asked = usePreview();
  useEffect(() => enterWorkspace(workspace), [workspace]);

  const read = asked.preview && !asked.waiting && !asked.failure ? asked.preview : undefined;
  useEffect(() => {
    if (!fresh || !read) return;
    // Which of several sheets is meant is for the person to say.
    useWizard.setState({ fresh: false, step: read.sheets.length > 1 ? 'file' : 'columns' });
  }, [fresh, read]);

  const shown = !asked.preview && step !== 'file' ? 'file' : step;
  const place = job ? (running.job?.state === 'done' ? 'result' : 'import') : shown;
  const canGoBack = !job && file;
  const goBack = (id: string) => {
    if (id === 'file' || id === 'columns' || id === 'check') goToStep(id);
  };

  return (
    <div className="flex h-full min-h-0 flex-col">
      <ViewTitle title="Import" detail={job ? undefined : file?.fileName} />
      <div className="flex h-11 shrink-0 items-center overflow-x-auto border-b border-line px-6 [&>nav]:mx-auto">
        <Stepper label="Steps of the import" steps={steps} current={place} onGoBack={canGoBack ? goBack : undefined} />
      </div>
      {job ? null : <DropAnywhere />}
      {job ? (
        <OutcomeStep key={job} id={job} {...running} />
      ) : shown === 'columns' && asked.preview ? (
        <ColumnsStep {...asked} preview={asked.preview} />
      ) : shown === 'check' && asked.preview ? (
        <CheckStep {...asked} preview={asked.preview} />
      ) : (
        <FileStep {...asked} />
      )}
    </div>
  );
}
