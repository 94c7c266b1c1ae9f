import { CalendarDays } from 'lucide-react';
import { useRef } from 'react';
import { Calendar, type Day, Popover, PopoverContent, PopoverTrigger, todayHere } from '../../../ui/index.ts';

interface WhenCalendarProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  day: Day | null;
  onPick: (day: Day) => void;
}

/** A small calendar at the end of the field, for those who would rather look. */
export function WhenCalendar({ open, onOpenChange, day, onPick }: WhenCalendarProps) {
  const panel = useRef<HTMLDivElement>(null);
  return (
    <Popover open={open} onOpenChange={onOpenChange}>
      <PopoverTrigger asChild>
        <button
          type="button"
          tabIndex={-1}
          aria-label="Open the calendar"
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
          from={todayHere()}
          onPick={(picked) => {
            onPick(picked);
            onOpenChange(false);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}
