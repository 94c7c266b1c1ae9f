import { CalendarDays } from 'lucide-react';
import { useRef } from 'react';
import { Calendar } from './calendar.tsx';
import { Popover, PopoverContent, PopoverTrigger } from './popover.tsx';
import type { Day } from './typing/day.ts';

interface CalendarButtonProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  day: Day | null;
  onPick: (day: Day) => void;
  from?: Day;
  to?: Day;
  disabled?: boolean;
}

/** A small calendar at the end of a field for dates, for those who would rather look. */
export function CalendarButton({ open, onOpenChange, day, onPick, from, to, disabled }: CalendarButtonProps) {
  const panel = useRef<HTMLDivElement>(null);
  return (
    <Popover open={open} onOpenChange={onOpenChange}>
      <PopoverTrigger asChild>
        <button
          type="button"
          tabIndex={-1}
          aria-label="Open the calendar"
          disabled={disabled}
          className="-mr-1 grid size-5 shrink-0 place-items-center rounded-1 text-ink-3 hover:bg-press hover:text-ink"
        >
          <CalendarDays aria-hidden className="size-4" />
        </button>
      </PopoverTrigger>
      <PopoverContent
        ref={panel}
        align="end"
        alignOffset={-8}
        sideOffset={10}
        aria-label="Calendar"
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          panel.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
        }}
      >
        <Calendar
          value={day}
          from={from}
          to={to}
          onPick={(picked) => {
            onPick(picked);
            onOpenChange(false);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}
