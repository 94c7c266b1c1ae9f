import { ChevronsUpDown, X } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { cx } from '../class-names.ts';
import { controlFrame } from '../control-frame.ts';
import { Popover, PopoverContent, PopoverTrigger } from '../popover.tsx';
import { OptionSearch } from './option-search.tsx';
import type { Option } from './options.ts';
import type { OptionSource } from './use-options.ts';

interface MultiSelectProps<O extends Option> extends Omit<ComponentProps<'button'>, 'value' | 'onChange'> {
  label: string;
  value: O[];
  onChange: (value: O[]) => void;
  source: OptionSource<O>;
  onCreate?: (text: string) => void;
  placeholder?: string;
}

/** Several of many. The picked ones stand in the field, each with a way to let it go. */
export function MultiSelect<O extends Option>(props: MultiSelectProps<O>) {
  const { label, value, onChange, source, onCreate, placeholder = 'Choose any', className, ...rest } = props;
  const [open, setOpen] = useState(false);
  const isPicked = (option: Option) => value.some((picked) => picked.value === option.value);
  const without = (option: Option) => value.filter((picked) => picked.value !== option.value);
  return (
    <span className={cx(controlFrame('lg', 'relative h-auto min-h-8 flex-wrap gap-1 py-1 pr-7'), className)}>
      {value.map((option) => (
        <span
          key={option.value}
          className="z-1 flex h-5.5 max-w-full items-center gap-0.5 rounded-1 bg-press pr-0.5 pl-1.5 text-sm"
        >
          <span className="cut">{option.label}</span>
          <button
            type="button"
            disabled={rest.disabled}
            aria-label={`Remove ${option.label}`}
            onClick={() => onChange(without(option))}
            className="grid size-4 shrink-0 place-items-center rounded-1 text-ink-3 hover:bg-press hover:text-ink"
          >
            <X aria-hidden className="size-3" />
          </button>
        </span>
      ))}
      <Popover open={open} onOpenChange={setOpen}>
        <PopoverTrigger asChild>
          <button
            type="button"
            {...rest}
            className="min-h-5 min-w-16 flex-1 text-left text-md text-ink-3 outline-none after:absolute after:inset-0 focus-visible:outline-none"
          >
            {value.length === 0 ? (
              placeholder
            ) : (
              <span className="sr-only">{`${label}: ${value.length.toString()} picked`}</span>
            )}
            <ChevronsUpDown aria-hidden className="absolute inset-y-0 right-2 my-auto size-3.5" />
          </button>
        </PopoverTrigger>
        <PopoverContent
          aria-label={label}
          className="flex w-[max(var(--radix-popover-trigger-width),16rem)] flex-col overflow-hidden"
        >
          <OptionSearch
            label={label}
            source={source}
            isPicked={isPicked}
            multiple
            onPick={(option) => onChange(isPicked(option) ? without(option) : [...value, option])}
            onCreate={onCreate}
          />
        </PopoverContent>
      </Popover>
    </span>
  );
}
