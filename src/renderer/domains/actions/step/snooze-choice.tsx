import { AlarmClock } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { OptionList, optionId } from '../../../ui/choice/option-list.tsx';
import { useOptionKeys } from '../../../ui/choice/use-option-keys.ts';
import { matchOptions, type Option } from '../../../ui/index.ts';
import { usePresets } from './use-presets.ts';
import { useWhenReading } from './use-when-reading.ts';
import { pickedWhen, shortWhen, typedWhen, type WhenValue } from './when-value.ts';

interface SnoozeChoiceProps {
  what: string;
  failure: string | undefined;
  onPick: (value: WhenValue) => void;
}

const TYPED = 'typed';

/** A field over the usual times: what is typed stands first, as it was understood. */
export function SnoozeChoice({ what, failure, onPick }: SnoozeChoiceProps) {
  const list = useId();
  const [text, setText] = useState('');
  const presets = usePresets();
  const { when, problem } = useWhenReading(typedWhen(text));
  const usual = presets.map((preset, place) => ({
    value: place.toString(),
    label: preset.label,
    hint: shortWhen(preset.when),
    picked: pickedWhen(preset.when),
  }));
  const typed = when
    ? [{ value: TYPED, label: when.words, hint: when.note ?? undefined, picked: pickedWhen(when) }]
    : [];
  const options = [...typed, ...matchOptions(usual, text)];
  const pick = (place: number) => {
    const option = options[place];
    if (option) onPick(option.picked);
    // Enter came before the reading did: main reads it once more.
    else if (text.trim() !== '') onPick(typedWhen(text));
  };
  const keys = useOptionKeys({ options, onPick: pick });
  const aria = {
    role: 'combobox',
    'aria-label': 'Snooze until',
    'aria-expanded': true,
    'aria-controls': list,
    'aria-autocomplete': 'list' as const,
    'aria-activedescendant': keys.active >= 0 ? optionId(list, keys.active) : undefined,
    'aria-describedby': `${list}-problem`,
  };
  const refused = failure ?? (options.length === 0 ? problem : undefined);
  return (
    <>
      <p className="cut px-3 pt-2 text-xs text-ink-3">
        Snooze <span className="font-medium text-ink-2">{what}</span>
      </p>
      <div className="flex h-9 shrink-0 items-center gap-2 border-b px-3">
        <AlarmClock aria-hidden className="size-4 shrink-0 text-ink-3" />
        <input
          {...aria}
          value={text}
          maxLength={200}
          autoComplete="off"
          placeholder="tue 10am, in 2 weeks…"
          onKeyDown={(event: KeyboardEvent) => {
            keys.onKey(event);
          }}
          onChange={(event) => {
            setText(event.target.value);
            keys.reset();
          }}
          className="h-full min-w-0 flex-1 bg-transparent outline-none focus-visible:outline-none"
        />
      </div>
      <p
        id={`${list}-problem`}
        role="status"
        className={refused ? 'px-3 py-2 text-xs text-pretty text-ink-2' : 'sr-only'}
      >
        {refused}
      </p>
      <OptionList
        id={list}
        label="Times"
        options={options satisfies Option[]}
        active={keys.active}
        isPicked={() => false}
        onHover={keys.hover}
        onPick={pick}
      />
    </>
  );
}
