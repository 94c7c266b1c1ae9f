import { useVirtualizer } from '@tanstack/react-virtual';
import { Check } from 'lucide-react';
import { type MouseEvent, useEffect, useRef } from 'react';
import { cx } from '../class-names.ts';
import type { Option } from './options.ts';

interface OptionListProps {
  id: string;
  label: string;
  options: Option[];
  active: number;
  isPicked: (option: Option) => boolean;
  multiple?: boolean;
  onHover: (place: number) => void;
  onPick: (place: number) => void;
}

const LINE_REM = 1.75;
const START_SIZE = { width: 0, height: 288 };

export const optionId = (list: string, place: number) => `${list}-${place.toString()}`;

const listAria = (id: string, label: string, multiple: boolean) => ({
  role: 'listbox',
  id,
  'aria-label': label,
  'aria-multiselectable': multiple || undefined,
});

const optionAria = (option: Option, picked: boolean, place: number, count: number) => ({
  role: 'option',
  'aria-selected': picked,
  'aria-disabled': option.disabled || undefined,
  'aria-posinset': place + 1,
  'aria-setsize': count,
});

/** The one list of options, for select, combobox and multi-select; a list of 5,000 accounts draws twenty. */
export function OptionList(props: OptionListProps) {
  const { id, label, options, active, isPicked, multiple = false } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rootSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const virtual = useVirtualizer({
    count: options.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_REM * rootSize,
    initialRect: START_SIZE,
    overscan: 6,
  });

  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active, { align: 'auto' });
  }, [active, virtual]);

  return (
    <div {...listAria(id, label, multiple)} ref={scroller} className="max-h-72 min-h-0 overflow-y-auto p-1">
      <div className="relative w-full" style={{ height: `${(options.length * LINE_REM).toString()}rem` }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const option = options[index];
          if (!option) return null;
          const picked = isPicked(option);
          const Icon = option.icon;
          const handlers = {
            // The focus stays where it is: on the button or in the search field.
            onMouseDown: (event: MouseEvent) => event.preventDefault(),
            onMouseMove: () => index !== active && props.onHover(index),
            onClick: () => !option.disabled && props.onPick(index),
          };
          return (
            <div
              key={option.value}
              {...optionAria(option, picked, index, options.length)}
              {...handlers}
              id={optionId(id, index)}
              className={cx(
                'absolute inset-x-0 top-0 flex h-7 items-center gap-2 rounded-1 px-2 text-sm select-none',
                index === active && 'bg-press',
                option.disabled && 'opacity-45',
              )}
              style={{ transform: `translateY(${start.toString()}px)` }}
            >
              {Icon ? <Icon aria-hidden className="size-4 shrink-0 text-ink-3" /> : null}
              <span className="cut min-w-0 flex-1">
                {option.label}
                {option.hint ? <span className="ml-2 text-ink-3">{option.hint}</span> : null}
              </span>
              {picked ? <Check aria-hidden className="size-4 shrink-0 text-thread" /> : null}
            </div>
          );
        })}
      </div>
    </div>
  );
}
