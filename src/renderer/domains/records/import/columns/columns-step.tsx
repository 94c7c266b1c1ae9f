import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { ImportKind, ImportPreview } from '../../../../../contract/records/imports.ts';
import { Banner, Button, cx, SegmentedControl, Tag } from '../../../../ui/index.ts';
import { useCustomFields } from '../../list/use-choices.ts';
import { counted, kindWords } from '../import-words.ts';
import { PreviewFailure } from '../preview-failure.tsx';
import { StepPage } from '../step-page.tsx';
import { openReadings, whatIsMissing } from '../targets.ts';
import type { Preview } from '../use-preview.ts';
import { goToStep, useWizard } from '../wizard-state.ts';
import { ColumnRow, columnGrid } from './column-row.tsx';
import { useColumnChoices } from './use-columns.ts';

const kinds: ImportKind[] = ['deals', 'accounts', 'contacts'];
const kindOptions = kinds.map((value) => ({ value, label: kindWords[value].title }));

export function ColumnsStep({ preview, failure, waiting, retry }: Preview & { preview: ImportPreview }) {
  const { choices } = useWizard();
  const columns = useColumnChoices(preview);
  const [said, setSaid] = useState('');
  const [insisted, setInsisted] = useState(false);
  const known = useCustomFields(preview.kind).map(({ label }) => label);
  const { mapping } = columns;
  const kind = choices.kind ?? preview.kind;
  const going = preview.headers.filter((header) => mapping[header]).length;
  const missing = whatIsMissing(preview, mapping);
  const open = openReadings(preview, mapping);
  const held = missing ?? (open.length > 0 ? openWords(open) : undefined);

  const send = (header: string, target: string | null) => {
    const takenFrom = columns.send(header, target);
    setSaid(takenFrom ? `“${takenFrom}” had this before and is left out now.` : '');
  };
  const goOn = () => {
    if (!held) return goToStep('check');
    setInsisted(true);
    const row = document.querySelector(`[data-column="${CSS.escape(open[0] ?? preview.headers[0] ?? '')}"]`);
    const control = row?.querySelector<HTMLElement>('[role=radio]') ?? row?.querySelector<HTMLElement>('button');
    row?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
  };

  return (
    <StepPage
      width="md"
      title="Match the columns"
      lead={`Each column of the file, and what it becomes on a ${kindWords[preview.kind].one}. What is left out stays in the file only.`}
      aside={
        <div className="flex items-center gap-2 text-sm text-ink-2">
          <span id="import-kind">The rows are</span>
          <SegmentedControl label="The rows are" value={kind} options={kindOptions} onChange={columns.chooseKind} />
        </div>
      }
      onBack={() => goToStep('file')}
      next={{ label: 'Check the rows', run: goOn, busy: waiting }}
      note={
        <span className="num">
          {counted(going, 'column goes in', 'columns go in')}, {(preview.headers.length - going).toString()} left out
          {held && insisted ? (
            <span role="alert" className="ml-2 font-medium text-bad">
              {held}
            </span>
          ) : null}
        </span>
      }
    >
      {failure ? <PreviewFailure failure={failure} onRetry={retry} /> : null}
      {missing ? (
        <Banner tone="warn" title="Something is missing">
          {missing}
        </Banner>
      ) : null}
      {open.length > 0 ? <Banner tone="warn">{openWords(open)}</Banner> : null}
      {preview.headerProblems.length > 0 ? (
        <Banner tone="warn" title="About the first row of the file">
          {preview.headerProblems.slice(0, 6).join(' ')}
        </Banner>
      ) : null}
      <section aria-label="Columns of the file" className="rounded-2 border border-line bg-panel">
        <div className={cx(columnGrid, 'h-9 border-b border-line px-4 text-xs font-semibold text-ink-3')}>
          <span className="col-span-2">Column in the file</span>
          <span className="flex items-center gap-2">
            Becomes
            {columns.remembered ? (
              <Tag tone="thread">{columns.changed ? 'Last time’s choices, changed' : 'As you chose last time'}</Tag>
            ) : null}
          </span>
          {columns.changed ? (
            <Button look="quiet" size="sm" icon={RotateCcw} className="justify-self-start" onClick={columns.asProposed}>
              As proposed
            </Button>
          ) : null}
        </div>
        <ul aria-busy={waiting} className={cx('flex flex-col', kind !== preview.kind && 'opacity-60')}>
          {preview.headers.map((header) => (
            <ColumnRow
              key={header}
              header={header}
              preview={preview}
              mapping={mapping}
              proposed={columns.first.mapping[header] ?? null}
              quiet={columns.remembered}
              known={known}
              onSend={(target) => send(header, target)}
            />
          ))}
        </ul>
      </section>
      <p role="status" className={cx(said ? 'text-sm text-ink-2' : 'sr-only')}>
        {said}
      </p>
    </StepPage>
  );
}

const openWords = (columns: string[]): string =>
  columns.length === 1
    ? `The values of “${columns[0] ?? ''}” can be read in two ways. Choose which one is meant.`
    : `${columns.length.toString()} columns can be read in two ways. Choose for each which one is meant.`;
