import { ChevronDown } from 'lucide-react';
import { type ComponentProps, type KeyboardEvent, useId, useState } from 'react';
import type { ControlSize } from '../button.tsx';
import { cx } from '../class-names.ts';
import { controlFrame } from '../control-frame.ts';
import { Popover, PopoverAnchor, PopoverContent } from '../popover.tsx';
import { OptionList, optionId } from './option-list.tsx';
import type { Option } from './options.ts';
import { useOptionKeys } from './use-option-keys.ts';

interface SelectProps<V extends string> extends Omit<ComponentProps<'button'>, 'value' | 'onChange'> {
  value: V | null;
  onChange: (value: V) => void;
  options: Option<V>[];
  placeholder?: string;
  size?: ControlSize;
  /** Without a frame, inside another control. */
  bare?: boolean;
}

const comboAria = (open: boolean, list: string, active: number) => ({
  role: 'combobox',
  'aria-haspopup': 'listbox' as const,
  'aria-expanded': open,
  'aria-controls': open ? list : undefined,
  'aria-activedescendant': open && active >= 0 ? optionId(list, active) : undefined,
});

/* The list inside is the pop-up that the button announces; the panel around it is only its frame. */
const plainPanel = { role: 'presentation' };

/** One of a few: the focus stays on the button, letters jump, Enter picks. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { value, onChange, options, placeholder = 'Choose', size = 'lg', bare = false, className, ...rest } = props;
  const list = useId();
  const [open, setOpen] = useState(false);
  const pick = (place: number) => {
    const option = options[place];
    setOpen(false);
    if (option && !option.disabled && option.value !== value) onChange(option.value);
  };
  const keys = useOptionKeys({ options, start: value, typeahead: true, onPick: pick });
  const change = (next: boolean) => {
    keys.reset();
    setOpen(next && !rest.disabled);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    rest.onKeyDown?.(event);
    if (event.defaultPrevented) return;
    if (open && event.key === 'Tab') change(false);
    else if (open) keys.onKey(event);
    else if (['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(event.key)) {
      event.preventDefault();
      change(true);
    }
  };
  const chosen = options.find((option) => option.value === value);
  const Icon = chosen?.icon;
  return (
    <Popover open={open} onOpenChange={change}>
      <PopoverAnchor asChild>
        <button
          type="button"
          {...rest}
          {...comboAria(open, list, keys.active)}
          onClick={() => change(!open)}
          onKeyDown={onKeyDown}
          className={cx(
            bare
              ? '-mr-1 flex shrink-0 items-center gap-1 rounded-1 px-1 text-sm text-ink-3 hover:bg-press hover:text-ink'
              : controlFrame(size, 'w-full text-left outline-none aria-invalid:border-bad'),
            className,
          )}
        >
          {Icon ? <Icon aria-hidden className="size-4 shrink-0 text-ink-3" /> : null}
          <span className={cx('cut min-w-0 flex-1', !chosen && 'text-ink-3')}>{chosen?.label ?? placeholder}</span>
          <ChevronDown aria-hidden className="size-3.5 shrink-0 text-ink-3" />
        </button>
      </PopoverAnchor>
      <PopoverContent
        {...plainPanel}
        align={bare ? 'end' : 'start'}
        className={cx(bare ? 'min-w-24' : 'min-w-(--radix-popover-trigger-width)', 'max-w-96 overflow-hidden')}
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onInteractOutside={(event) => {
          // The button closes it by its own click.
          if (event.target instanceof Element && event.target.closest(`[aria-controls="${list}"]`))
            event.preventDefault();
        }}
      >
        <OptionList
          id={list}
          label={rest['aria-label'] ?? placeholder}
          options={options}
          active={keys.active}
          isPicked={(option) => option.value === value}
          onHover={keys.hover}
          onPick={pick}
        />
      </PopoverContent>
    </Popover>
  );
}
