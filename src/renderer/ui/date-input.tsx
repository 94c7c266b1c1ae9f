import { type KeyboardEvent, useState } from 'react';
import { CalendarButton } from './calendar-button.tsx';
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
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey && event.key === 'ArrowDown') {
      event.preventDefault();
      setOpen(true);
    }
    rest.onKeyDown?.(event);
  };
  return (
    <TypedInput
      placeholder="18 Dec, fri, +2w"
      {...rest}
      onKeyDown={onKeyDown}
      parse={(text) => withinDays(parseDay(text, todayHere(), order), from, to)}
      format={formatDay}
      preview={formatDay}
      end={
        <CalendarButton
          open={open}
          onOpenChange={setOpen}
          day={rest.value}
          onPick={rest.onChange}
          {...{ from, to }}
          disabled={rest.disabled}
        />
      }
    />
  );
}

function withinDays(typed: ReturnType<typeof parseDay>, from: Day | undefined, to: Day | undefined) {
  if ('problem' in typed || typed.value === null) return typed;
  if (from && typed.value < from) return { problem: `The earliest is ${formatDay(from)}.` };
  if (to && typed.value > to) return { problem: `The latest is ${formatDay(to)}.` };
  return typed;
}
