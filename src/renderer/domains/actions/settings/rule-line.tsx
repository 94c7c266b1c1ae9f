import { Trash2 } from 'lucide-react';
import type { SuggestionRule } from '../../../../contract/actions/shapes.ts';
import type { StepKind } from '../../../../contract/records/next-step.ts';
import { tell } from '../../../app/problems/tell.ts';
import { IconButton, InlineEdit, numberEditor, type Option, Select, textEditor } from '../../../ui/index.ts';
import { kindOptions } from '../step/kind-options.ts';
import { clockWords, readClock } from './rule-words.ts';

interface RuleLineProps {
  rule: SuggestionRule;
  /** Where it stands, for those who hear it: "Proposal". */
  place: string;
  free: (StepKind | null)[];
  onChange: (patch: Partial<SuggestionRule>) => Promise<void>;
  onRemove: () => void;
}

type After = StepKind | 'anything';
const afterOptions: Option<After>[] = [
  { value: 'anything', label: 'anything' },
  { value: 'call', label: 'a call' },
  { value: 'meeting', label: 'a meeting' },
  { value: 'email', label: 'an e-mail' },
  { value: 'task', label: 'a task' },
];

const whatEditor = textEditor((text) => (text === '' ? 'Say what is to be done.' : undefined));
const daysEditor = numberEditor((days) =>
  Number.isInteger(days) && days >= 0 && days <= 365 ? undefined : 'Type whole days from 0 to 365.',
);
const clockEditor = textEditor((text) =>
  readClock(text) === undefined ? 'Type a time such as 9:30, or nothing for the whole day.' : undefined,
);

const daysWords = (days: number) => (days === 0 ? 'same day' : `${days.toString()} ${days === 1 ? 'day' : 'days'}`);

/** After what was done, what to do, and how soon; each cell is edited where it stands. */
export function RuleLine({ rule, place, free, onChange, onRemove }: RuleLineProps) {
  const { afterKind, what, kind, leadDays, atMinutes } = rule;
  // A field says itself what was refused, and keeps what was typed; a list has no place for that.
  const pick = (patch: Partial<SuggestionRule>) => void onChange(patch).catch((error: unknown) => tell(error));
  const named = `${what} in ${place}`;
  return (
    <div className="grid min-h-11 grid-cols-[7rem_minmax(0,1fr)_7rem_4.5rem_4rem_1.75rem] items-center gap-x-4 px-4 py-1">
      <Select<After>
        size="md"
        aria-label={`After what: ${named}`}
        value={afterKind ?? 'anything'}
        options={afterOptions.map((option) => ({
          ...option,
          disabled:
            option.value !== (afterKind ?? 'anything') && !free.some((after) => (after ?? 'anything') === option.value),
        }))}
        onChange={(after) => pick({ afterKind: after === 'anything' ? null : after })}
      />
      <div className="min-w-0 font-medium">
        <InlineEdit
          label={`What: ${named}`}
          value={what}
          editor={whatEditor}
          show={(text) => text}
          onSave={(text) => onChange({ what: text })}
        />
      </div>
      <Select
        size="md"
        aria-label={`Kind: ${named}`}
        value={kind}
        options={kindOptions}
        onChange={(next) => pick({ kind: next })}
      />
      <div className="num min-w-0 text-sm">
        <InlineEdit<number | null>
          label={`Working days: ${named}`}
          value={leadDays}
          editor={daysEditor}
          show={(days) => daysWords(days ?? 0)}
          onSave={(days) => onChange({ leadDays: days ?? 0 })}
        />
      </div>
      <div className="num min-w-0 text-sm">
        <InlineEdit
          label={`Time of day: ${named}`}
          value={clockWords(atMinutes)}
          editor={clockEditor}
          show={(text) => clockWords(readClock(text) ?? null)}
          placeholder="all day"
          onSave={(text) => onChange({ atMinutes: readClock(text) ?? null })}
        />
      </div>
      <IconButton icon={Trash2} label={`Remove ${named}`} onClick={onRemove} />
    </div>
  );
}
