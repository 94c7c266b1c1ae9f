import { CalendarDays, CalendarRange, ChevronLeft, ChevronRight } from 'lucide-react';
import { Button, type Day, IconButton, SegmentedControl } from '../../../ui/index.ts';
import { goToDay, showShape } from './calendar-state.ts';
import { type CalendarShape, turned } from './pages.ts';

const shapes = [
  { value: 'month' as const, label: 'Month', icon: CalendarDays },
  { value: 'week' as const, label: 'Week', icon: CalendarRange },
];

interface CalendarHeadProps {
  shape: CalendarShape;
  around: Day;
  today: Day;
  title: string;
  /** How much is due on the page; nothing until it is known. */
  count: number | undefined;
  /** What narrows the calendar leaves nothing here. */
  narrowed: boolean;
}

/** Which page of the calendar is shown, and the ways to another. */
export function CalendarHead({ shape, around, today, title, count, narrowed }: CalendarHeadProps) {
  const nothing = narrowed
    ? 'Nothing that fits is due here.'
    : 'Nothing is due here yet. What you plan appears on its day.';
  return (
    <div className="flex h-11 shrink-0 items-center gap-1 border-b border-line px-3">
      <IconButton
        icon={ChevronLeft}
        label={shape === 'month' ? 'Month before' : 'Week before'}
        shortcut="["
        onClick={() => goToDay(turned(shape, around, -1))}
      />
      <IconButton
        icon={ChevronRight}
        label={shape === 'month' ? 'Month after' : 'Week after'}
        shortcut="]"
        onClick={() => goToDay(turned(shape, around, 1))}
      />
      <Button size="sm" shortcut="t" onClick={() => goToDay(today)}>
        Today
      </Button>
      <h2 aria-live="polite" className="num ml-2 shrink-0 text-md font-semibold">
        {title}
      </h2>
      <span className="num cut ml-1 text-sm text-ink-3">
        {count === undefined ? null : count === 0 ? nothing : `${count.toLocaleString('en-US')} due`}
      </span>
      <span className="ml-auto" />
      <SegmentedControl label="Shape of the calendar" value={shape} onChange={showShape} options={shapes} />
    </div>
  );
}
