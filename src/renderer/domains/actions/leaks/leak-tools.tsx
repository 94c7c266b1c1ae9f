import { X } from 'lucide-react';
import { Button, SegmentedControl } from '../../../ui/index.ts';
import type { useLeaks } from './use-leaks.ts';

const kinds = [
  { value: 'step' as const, label: 'Without a next step' },
  { value: 'activity' as const, label: 'Without activity' },
];
const ways = [
  { value: 'owner' as const, label: 'By owner' },
  { value: 'stage' as const, label: 'By stage' },
];

/** What is counted, how it is split, and what it is narrowed to. */
export function LeakTools({ leaks }: { leaks: ReturnType<typeof useLeaks> }) {
  const { search, of, by, owner, stage, show } = leaks;
  return (
    <div className="flex h-11 shrink-0 items-center gap-3 border-b border-line px-6">
      <SegmentedControl
        label="What is missing"
        value={of}
        options={kinds}
        onChange={(value) => show({ ...search, of: value === 'activity' ? value : undefined })}
      />
      <SegmentedControl
        label="How the deals are split"
        value={by}
        options={ways}
        onChange={(value) => show({ ...search, by: value === 'stage' ? value : undefined })}
      />
      {owner ? (
        <Narrowed label={owner.label} onClear={() => show({ ...search, owner: undefined, by: undefined })} />
      ) : null}
      {stage ? (
        <Narrowed label={stage.label} onClear={() => show({ ...search, stage: undefined, by: 'stage' })} />
      ) : null}
    </div>
  );
}

function Narrowed({ label, onClear }: { label: string; onClear: () => void }) {
  return (
    <Button icon={X} className="max-w-60" onClick={onClear} aria-label={`Only ${label}: show all again`}>
      <span className="cut">{label}</span>
    </Button>
  );
}
