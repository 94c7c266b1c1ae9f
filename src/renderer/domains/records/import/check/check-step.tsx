import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportPreview } from '../../../../../contract/records/imports.ts';
import { orpc } from '../../../../app/boundary.ts';
import { problemOf } from '../../../../app/problems/problem.ts';
import { Banner, Figure, SegmentedControl } from '../../../../ui/index.ts';
import { count, counted, isReckoned, kindWords, reckoned } from '../import-words.ts';
import { PreviewFailure } from '../preview-failure.tsx';
import { StepPage } from '../step-page.tsx';
import type { Preview } from '../use-preview.ts';
import { goToStep, importInput, useWizard, watchImport } from '../wizard-state.ts';
import { HowToImport } from './how-to-import.tsx';
import { countSample } from './sample-counts.ts';
import { SampleTable } from './sample-table.tsx';

export function CheckStep({ preview, failure, waiting, retry }: Preview & { preview: ImportPreview }) {
  const { file, choices } = useWizard();
  const [shown, setShown] = useState<'all' | 'marked'>('all');
  const start = useMutation(orpc.records.imports.start.mutationOptions({ meta: { handled: true } }));
  const { one, many } = kindWords[preview.kind];
  const { rows, estimatedRows } = preview;
  const counts = countSample(rows, choices.duplicates);
  const refused = start.error ? problemOf(start.error) : undefined;
  const visible = shown === 'marked' ? rows.filter(({ problems }) => problems.length > 0) : rows;

  // Of a short file all is known before it is imported.
  const whole = estimatedRows !== null && rows.length >= estimatedRows;
  const going = counts.fates.new + counts.fates.update;
  const hopeless = whole && going === 0;
  const howMany = whole
    ? counted(going, one, many)
    : estimatedRows === null
      ? `the ${many}`
      : `${isReckoned(estimatedRows) ? 'about ' : ''}${counted(reckoned(estimatedRows), one, many)}`;
  const begin = () => {
    if (!file || start.isPending) return;
    // As it was shown, said in full: what is proposed for a file may change, what was looked at must not.
    const { kind, mapping, currency } = preview;
    const input = { ...importInput(file.upload, choices), kind, mapping, currency };
    start.mutate(input, { onSuccess: ({ id }) => watchImport(id) });
  };
  // What is said of the first rows is not said of the whole file.
  const among = (fate: string) =>
    rows.length < (estimatedRows ?? 0) ? `${fate}, of the first ${count(rows.length)}` : fate;
  const figures = [
    {
      value: estimatedRows === null ? '–' : count(reckoned(estimatedRows)),
      label: isReckoned(estimatedRows ?? 0) ? 'rows, about' : 'rows in the file',
    },
    { value: count(counts.fates.new), label: among('new') },
    { value: count(counts.fates.update), label: among('update what is here'), hidden: counts.fates.update === 0 },
    { value: count(counts.fates.skip), label: among('skipped, already here'), hidden: counts.fates.skip === 0 },
    { value: count(counts.fates.out), label: among('stay out'), hidden: counts.fates.out === 0 },
  ];

  return (
    <StepPage
      width="lg"
      title="Check the rows"
      lead={`The first ${counted(rows.length, 'row')} as they will be read. Nothing has been changed yet.`}
      onBack={() => goToStep('columns')}
      next={hopeless ? undefined : { label: `Import ${howMany}`, run: begin, busy: waiting || start.isPending }}
      note={
        hopeless
          ? 'No row of this file can go in as it is. Go back to its columns, or mend the file and choose it again.'
          : 'All of it is one step: it can be undone as a whole.'
      }
    >
      {failure ? <PreviewFailure failure={failure} onRetry={retry} /> : null}
      {refused ? (
        <Banner tone="bad" title={refused.message}>
          {refused.remedy}
        </Banner>
      ) : null}
      <HowToImport preview={preview} alreadyHere={counts.alreadyHere} />
      <div className="flex flex-wrap items-end gap-x-8 gap-y-3 pt-2">
        {figures
          .filter(({ hidden }) => !hidden)
          .map(({ value, label }) => (
            <Figure key={label} value={value} label={label} />
          ))}
        <div className="ml-auto">
          <SegmentedControl
            label="Which rows are shown"
            value={shown}
            onChange={setShown}
            options={[
              { value: 'all', label: `All ${count(rows.length)}` },
              { value: 'marked', label: `With problems ${count(counts.marked)}` },
            ]}
          />
        </div>
      </div>
      <SampleTable rows={visible} preview={preview} duplicates={choices.duplicates} waiting={waiting} />
    </StepPage>
  );
}
