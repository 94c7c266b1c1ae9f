import { ChevronDown, ChevronUp, Trash2 } from 'lucide-react';
import type { Stage } from '../../../../contract/records/shapes.ts';
import { IconButton, InlineEdit, numberEditor, Select, textEditor } from '../../../ui/index.ts';

interface StageLineProps {
  stage: Stage;
  first: boolean;
  last: boolean;
  onChange: (patch: Partial<Pick<Stage, 'name' | 'outcome' | 'probability'>>) => Promise<void>;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

const outcomes: { value: Stage['outcome']; label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'won', label: 'Won' },
  { value: 'lost', label: 'Lost' },
];
const nameEditor = textEditor((text) => (text.trim() === '' ? 'A stage needs a name.' : undefined));
const chanceEditor = numberEditor((n) =>
  Number.isInteger(n) && n >= 0 && n <= 100 ? undefined : 'Type a whole number from 0 to 100.',
);

export function StageLine({ stage, first, last, onChange, onMove, onRemove }: StageLineProps) {
  const { name, outcome, probability } = stage;
  return (
    <div className="flex min-h-11 items-center gap-4 px-4 py-1.5">
      <div className="min-w-0 flex-1 font-medium">
        <InlineEdit
          label={`Name of ${name}`}
          value={name}
          editor={nameEditor}
          show={(text) => text}
          onSave={(text) => onChange({ name: text })}
        />
      </div>
      <div className="w-28 shrink-0">
        <Select
          size="md"
          aria-label={`Outcome of ${name}`}
          value={outcome}
          options={outcomes}
          onChange={(next) => void onChange({ outcome: next })}
        />
      </div>
      <div className="num w-20 shrink-0 text-sm">
        <InlineEdit<number | null>
          label={`Chance of ${name}`}
          value={probability}
          editor={chanceEditor}
          show={(n) => `${(n ?? 0).toString()} %`}
          onSave={(n) => onChange({ probability: n ?? 0 })}
        />
      </div>
      <div className="flex shrink-0 gap-0.5">
        <IconButton icon={ChevronUp} label={`Move ${name} up`} disabled={first} onClick={() => onMove(-1)} />
        <IconButton icon={ChevronDown} label={`Move ${name} down`} disabled={last} onClick={() => onMove(1)} />
        <IconButton icon={Trash2} label={`Remove ${name}`} onClick={onRemove} />
      </div>
    </div>
  );
}
