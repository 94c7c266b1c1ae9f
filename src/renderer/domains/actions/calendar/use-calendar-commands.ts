import { CalendarDays, CalendarRange } from 'lucide-react';
import { useCommands } from '../../../app/commands/view-commands.ts';
import type { Day } from '../../../ui/index.ts';
import { goToDay, showShape } from './calendar-state.ts';
import { type CalendarShape, turned } from './pages.ts';

interface Shown {
  shape: CalendarShape;
  around: Day;
  today: Day;
  /** Puts the keyboard on the marked day. */
  enter: () => void;
}

/** The keys of the calendar as a whole; those on a day and its steps are in walk-calendar. */
export function useCalendarCommands({ shape, around, today, enter }: Shown): void {
  const group = 'This view' as const;
  const other = shape === 'month' ? 'week' : 'month';
  useCommands([
    {
      id: 'calendar.before',
      title: shape === 'month' ? 'Month before' : 'Week before',
      group,
      shortcuts: ['['],
      repeats: true,
      run: () => goToDay(turned(shape, around, -1)),
    },
    {
      id: 'calendar.after',
      title: shape === 'month' ? 'Month after' : 'Week after',
      group,
      shortcuts: [']'],
      repeats: true,
      run: () => goToDay(turned(shape, around, 1)),
    },
    { id: 'calendar.today', title: 'Go to today', group, shortcuts: ['t'], run: () => goToDay(today) },
    {
      id: 'calendar.shape',
      title: `Show a ${other}`,
      group,
      icon: other === 'week' ? CalendarRange : CalendarDays,
      keywords: ['calendar'],
      shortcuts: ['w'],
      run: () => showShape(other),
    },
    {
      id: 'calendar.enter',
      title: 'Go into the calendar',
      group,
      shortcuts: ['j', 'down'],
      keysOnly: true,
      run: enter,
    },
  ]);
}
