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

const daysWords = (days: number) =>
  days === 0 ? 'the same day' : `${days.toString()} working ${days === 1 ? 'day' : 'days'} later`;

/** After what was done, what to do, and how soon; each cell is edited where it stands. */
export function RuleLine({ rule, place, free, onChange, onRemove }: RuleLineProps) {
  const { afterKind, what, kind, leadDays, atMinutes } = rule;
  // A field says itself what was refused, and keeps what was typed; a list has no place for that.
  const pick = (patch: Partial<SuggestionRule>) => void onChange(patch).catch((error: unknown) => tell(error));
  const named = `${what} in ${place}`;
  const isTaken = (option: After) =>
    option !== (afterKind ?? 'anything') && !free.some((after) => (after ?? 'anything') === option);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_1.75rem] items-start gap-x-6 px-4 py-1.5 @md:grid-cols-[9.5rem_minmax(0,1fr)_1.75rem]">
      <div className="flex items-center gap-2 text-sm text-ink-3">
        after
        <Select<After>
          size="md"
          aria-label={`After what: ${named}`}
          value={afterKind ?? 'anything'}
          options={afterOptions.map((option) => ({ ...option, disabled: isTaken(option.value) }))}
          onChange={(after) => pick({ afterKind: after === 'anything' ? null : after })}
        />
      </div>
      <div className="order-last col-span-2 min-w-0 @md:order-none @md:col-span-1">
        <div className="flex min-h-7 items-center font-medium">
          <InlineEdit
            label={`What: ${named}`}
            value={what}
            editor={whatEditor}
            show={(text) => text}
            onSave={(text) => onChange({ what: text })}
          />
        </div>
        <div className="num flex flex-wrap items-center gap-x-6 text-sm text-ink-2">
          <Select
            bare
            className="-ml-1 w-25 text-left"
            aria-label={`Kind: ${named}`}
            value={kind}
            options={kindOptions}
            onChange={(next) => pick({ kind: next })}
          />
          <div className="w-36">
            <InlineEdit<number | null>
              label={`Working days: ${named}`}
              value={leadDays}
              editor={daysEditor}
              show={(days) => daysWords(days ?? 0)}
              onSave={(days) => onChange({ leadDays: days ?? 0 })}
            />
          </div>
          <div className="w-20">
            <InlineEdit
              label={`Time of day: ${named}`}
              value={clockWords(atMinutes)}
              editor={clockEditor}
              show={(text) => clockWords(readClock(text) ?? null)}
              placeholder="all day"
              onSave={(text) => onChange({ atMinutes: readClock(text) ?? null })}
            />
          </div>
        </div>
      </div>
      <IconButton icon={Trash2} label={`Remove ${named}`} onClick={onRemove} />
    </div>
  );
}
