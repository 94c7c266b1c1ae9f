import { ChevronsUpDown, X } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import type { ControlSize } from '../button.tsx';
import { cx } from '../class-names.ts';
import { controlFrame } from '../control-frame.ts';
import { Popover, PopoverContent, PopoverTrigger } from '../popover.tsx';
import { OptionSearch } from './option-search.tsx';
import type { Option } from './options.ts';
import type { OptionSource } from './use-options.ts';

interface ComboboxProps<O extends Option> extends Omit<ComponentProps<'button'>, 'value' | 'onChange'> {
  /** Names the list: "Accounts". */
  label: string;
  value: O | null;
  onChange: (value: O | null) => void;
  source: OptionSource<O>;
  onCreate?: (text: string) => void;
  placeholder?: string;
  clearable?: boolean;
  size?: ControlSize;
}

/** One of many, found by searching. */
export function Combobox<O extends Option>(props: ComboboxProps<O>) {
  const { label, value, onChange, source, onCreate, placeholder, clearable, size = 'lg', className, ...rest } = props;
  const [open, setOpen] = useState(false);
  const close = (then: () => void) => {
    then();
    setOpen(false);
  };
  return (
    <span className="relative flex min-w-0">
      <Popover open={open} onOpenChange={setOpen}>
        <PopoverTrigger asChild>
          <button
            type="button"
            {...rest}
            className={cx(controlFrame(size, 'w-full text-left outline-none aria-invalid:border-bad'), className)}
          >
            <span className={cx('cut min-w-0 flex-1', !value && 'text-ink-3')}>
              {value?.label ?? placeholder ?? 'Choose'}
            </span>
            <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-3" />
          </button>
        </PopoverTrigger>
        <PopoverContent
          aria-label={label}
          className="flex w-[max(var(--radix-popover-trigger-width),16rem)] flex-col overflow-hidden"
        >
          <OptionSearch
            label={label}
            source={source}
            start={value?.value}
            isPicked={(option) => option.value === value?.value}
            onPick={(option) => close(() => onChange(option))}
            onCreate={onCreate ? (text) => close(() => onCreate(text)) : undefined}
          />
        </PopoverContent>
      </Popover>
      {clearable && value && !rest.disabled ? (
        <button
          type="button"
          aria-label={`Clear ${value.label}`}
          onClick={() => onChange(null)}
          className="absolute inset-y-0 right-7 my-auto grid size-5 place-items-center rounded-1 text-ink-3 hover:bg-press hover:text-ink"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      ) : null}
    </span>
  );
}
