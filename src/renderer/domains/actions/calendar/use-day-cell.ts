import { type Day, useLanding } from '../../../ui/index.ts';
import { weekday } from '../../../ui/typing/day.ts';
import type { CalendarParts } from './calendar-parts.ts';

type Held = ReturnType<typeof useLanding>['held'];

/** What lies under a day or an hour: whether what is held over it can be put there, and weekends. */
export function groundOf(day: Day, held: Held): string {
  if (held === 'over') return 'bg-thread-soft';
  if (held === 'refused') return 'bg-bad-soft';
  return weekday(day) > 4 ? 'bg-bg' : 'bg-panel';
}

interface DayCellOptions extends Pick<CalendarParts, 'active' | 'today' | 'onActive' | 'onOpenDay'> {
  day: Day;
  onDrop: (id: string) => void;
}

/** A day as a cell of a month or a week: where the keyboard stands, and what a step is dropped on. */
export function useDayCell({ day, active, today, onActive, onOpenDay, onDrop }: DayCellOptions) {
  const { held, landing } = useLanding({ onDrop, refuses: day < today });
  return {
    held,
    cell: {
      role: 'gridcell',
      tabIndex: day === active ? 0 : -1,
      'data-day': day,
      'aria-current': day === today ? ('date' as const) : undefined,
      onFocus: () => onActive(day),
      onDoubleClick: () => onOpenDay(day),
      ...landing,
    },
  };
}
