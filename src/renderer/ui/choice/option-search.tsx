import { Plus, Search } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { SkeletonText } from '../skeleton.tsx';
import { OptionList, optionId } from './option-list.tsx';
import type { Option } from './options.ts';
import { useOptionKeys } from './use-option-keys.ts';
import { type OptionSource, useOptions } from './use-options.ts';

interface OptionSearchProps<O extends Option> {
  label: string;
  source: OptionSource<O>;
  start?: string | null;
  isPicked: (option: Option) => boolean;
  multiple?: boolean;
  onPick: (option: O) => void;
  /** Offers to make what was searched for and not found. */
  onCreate?: (text: string) => void;
  /** What the search begins with: the key that opened it. */
  typed?: string;
}

const CREATE = '\0create';

const searchAria = (list: string, active: number, label: string) => ({
  role: 'combobox',
  'aria-label': label,
  'aria-expanded': true,
  'aria-controls': list,
  'aria-autocomplete': 'list' as const,
  'aria-activedescendant': active >= 0 ? optionId(list, active) : undefined,
});

/** The inside of a combobox: a search field over the list of what it finds. */
export function OptionSearch<O extends Option>(props: OptionSearchProps<O>) {
  const { label, source, start, isPicked, multiple, onPick, onCreate, typed = '' } = props;
  const list = useId();
  const [query, setQuery] = useState(typed);
  const { options, waiting, failure } = useOptions(source, query, true);
  const wanted = query.trim();
  const creatable = onCreate && wanted !== '' && !waiting && !options.some((option) => option.label === wanted);
  const shown: Option[] = creatable
    ? [...options, { value: CREATE, label: `Create “${wanted}”`, icon: Plus }]
    : options;

  const pick = (place: number) => {
    const option = options[place];
    if (option && !option.disabled) onPick(option);
    else if (shown[place]?.value === CREATE) onCreate?.(wanted);
  };
  const keys = useOptionKeys({ options: shown, start: query === '' ? start : undefined, onPick: pick });

  return (
    <div className="flex min-h-0 flex-col">
      <div className="flex h-8 shrink-0 items-center gap-2 border-b px-3">
        <Search aria-hidden className="size-4 shrink-0 text-ink-3" />
        <input
          {...searchAria(list, keys.active, label)}
          value={query}
          autoComplete="off"
          placeholder={`Search ${label.toLowerCase()}`}
          onKeyDown={(event: KeyboardEvent) => {
            keys.onKey(event);
          }}
          onChange={(event) => {
            setQuery(event.target.value);
            keys.reset();
          }}
          className="h-full min-w-0 flex-1 bg-transparent text-sm outline-none focus-visible:outline-none"
        />
      </div>
      {failure ? (
        <p role="alert" className="p-3 text-sm text-bad">
          {failure}
        </p>
      ) : null}
      {waiting && options.length === 0 ? (
        <div className="p-3">
          <SkeletonText lines={3} />
        </div>
      ) : null}
      {!waiting && !failure && shown.length === 0 ? (
        <p className="px-3 py-4 text-center text-sm text-ink-3">Nothing matches “{wanted}”.</p>
      ) : null}
      <OptionList
        id={list}
        label={label}
        options={shown}
        active={keys.active}
        isPicked={isPicked}
        multiple={multiple}
        onHover={keys.hover}
        onPick={pick}
      />
    </div>
  );
}
