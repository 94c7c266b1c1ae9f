import { ArrowRight, Check, Plus } from 'lucide-react';
import type { ColumnMapping, ImportPreview } from '../../../../../contract/records/imports.ts';
import { Button, Combobox, cx, type Option } from '../../../../ui/index.ts';
import { customTarget, leaveOut, samplesOf, targetLabel, targetOptions } from '../targets.ts';
import { TwoReadings } from './two-readings.tsx';
import { UnknownStages } from './unknown-stages.tsx';

const knownHeading = 'Known heading';
/** The column, an arrow, what it becomes, and a word on that. */
export const columnGrid = 'grid grid-cols-[minmax(0,1fr)_1rem_18rem_8rem] items-center gap-3';

interface ColumnRowProps {
  header: string;
  preview: ImportPreview;
  mapping: ColumnMapping;
  proposed: string | null;
  /** The choices are the person's own, of last time: how sure the proposal is says nothing. */
  quiet: boolean;
  /** Labels of the custom fields there are. */
  known: string[];
  onSend: (target: string | null) => void;
}

export function ColumnRow({ header, preview, mapping, proposed, quiet, known, onSend }: ColumnRowProps) {
  const target = mapping[header] ?? null;
  const samples = samplesOf(preview, header);
  const options = targetOptions(header, mapping, preview, known);
  const value: Option = target ? { value: target, label: chosenLabel(target, preview, known) } : leaveOut;
  const twoWays = target ? preview.ambiguous.find(({ column }) => column === header) : undefined;
  const sure = quiet || target !== proposed ? '' : sureWords(target, preview.confidence[header] ?? 0);
  return (
    <li data-column={header} className="flex flex-col gap-2 border-b border-line px-4 py-2 last:border-b-0">
      <div className={columnGrid}>
        <div className="min-w-0">
          <p className={cx('truncate font-medium', !target && 'text-ink-3')} dir="auto" title={header}>
            {header}
          </p>
          <p className="truncate text-xs text-ink-3" dir="auto">
            {samples.length > 0 ? samples.join('  ·  ') : 'Empty in the first rows'}
          </p>
        </div>
        <ArrowRight aria-hidden className={cx('size-4', target ? 'text-ink-3' : 'text-transparent')} />
        <div className="min-w-0">
          <Combobox
            label="Fields"
            aria-label={`${header} becomes ${value.label}`}
            value={value}
            source={options}
            onChange={(option) => onSend(option?.value || null)}
            onCreate={(text) => onSend(customTarget(text.slice(0, 80)))}
            className={cx(!target && 'text-ink-3')}
          />
        </div>
        {target ? (
          <HowSure words={sure} />
        ) : (
          preview.customFields.includes(header) && (
            <Button
              look="quiet"
              size="sm"
              icon={Plus}
              className="justify-self-start"
              aria-label={`Keep as a field: ${header}`}
              onClick={() => onSend(customTarget(header.slice(0, 80)))}
            >
              Keep as a field
            </Button>
          )
        )}
      </div>
      {twoWays ? <TwoReadings {...twoWays} /> : null}
      {target === 'stage' ? <UnknownStages names={preview.unknownStages} /> : null}
    </li>
  );
}

function chosenLabel(target: string, { targets }: ImportPreview, known: string[]): string {
  const label = targetLabel(target, targets);
  const isNew = target === customTarget(label) && !known.some((other) => other.toLowerCase() === label.toLowerCase());
  return isNew ? `New field “${label}”` : label;
}

/** What is known needs no words; what is guessed does. */
function HowSure({ words }: { words: string }) {
  if (words !== knownHeading) return <span className="text-xs text-ink-3">{words}</span>;
  return (
    <span title={words} className="text-ink-3">
      <Check aria-hidden className="size-3.5" />
      <span className="sr-only">{words}</span>
    </span>
  );
}

function sureWords(target: string | null, confidence: number): string {
  if (!target || target.startsWith('custom:')) return '';
  if (confidence >= 0.95) return knownHeading;
  return confidence >= 0.75 ? 'Looks like it' : 'A guess: have a look';
}
