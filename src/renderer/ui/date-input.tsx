import { CalendarDays } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Calendar } from './calendar.tsx';
import { Popover, PopoverContent, PopoverTrigger } from './popover.tsx';
import { TypedInput, type ValueInputProps } from './typed-input.tsx';
import { type Day, formatDay, todayHere } from './typing/day.ts';
import { type DayOrder, parseDay } from './typing/parse-day.ts';

interface DateInputProps extends ValueInputProps<Day> {
  order?: DayOrder;
  from?: Day;
  to?: Day;
}

/** Typed ("fri", "+2w", "18 dec") or picked; Alt+↓ opens the calendar. */
export function DateInput({ order, from, to, ...rest }: DateInputProps) {
  const [open, setOpen] = useState(false);
  const calendar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey && event.key === 'ArrowDown') {
      event.preventDefault();
      setOpen(true);
    }
    rest.onKeyDown?.(event);
  };
  const button = (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <button
          type="button"
          tabIndex={-1}
          aria-label="Open the calendar"
          disabled={rest.disabled}
          className="-mr-1 grid size-5 shrink-0 place-items-center rounded-1 text-ink-3 hover:bg-press hover:text-ink"
        >
          <CalendarDays aria-hidden className="size-4" />
        </button>
      </PopoverTrigger>
      <PopoverContent
        ref={calendar}
        align="end"
        alignOffset={-8}
        sideOffset={10}
        aria-label="Calendar"
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          calendar.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
        }}
      >
        <Calendar
          value={rest.value}
          from={from}
          to={to}
          onPick={(day) => {
            rest.onChange(day);
            setOpen(false);
          }}
        />
      </PopoverContent>
    </Popover>
  );
  return (
    <TypedInput
      placeholder="18 Dec, fri, +2w"
      {...rest}
      onKeyDown={onKeyDown}
      parse={(text) => withinDays(parseDay(text, todayHere(), order), from, to)}
      format={formatDay}
      preview={formatDay}
      end={button}
    />
  );
}

function withinDays(typed: ReturnType<typeof parseDay>, from: Day | undefined, to: Day | undefined) {
  if ('problem' in typed || typed.value === null) return typed;
  if (from && typed.value < from) return { problem: `The earliest is ${formatDay(from)}.` };
  if (to && typed.value > to) return { problem: `The latest is ${formatDay(to)}.` };
  return typed;
}
