import type { Deal } from '../../../../contract/records/shapes.ts';
import type { Day } from '../../../ui/index.ts';
import type { CalendarDay } from './calendar-days.ts';

/** What a month and a week are drawn from. */
export interface CalendarParts {
  days: CalendarDay[];
  /** A day of the month or week that is shown. */
  around: Day;
  /** The day that the keyboard is on. */
  active: Day;
  today: Day;
  now: Date;
  /** Nothing has been answered yet. */
  waiting: boolean;
  onOpen: (deal: Deal) => void;
  onOpenDay: (day: Day) => void;
  onActive: (day: Day) => void;
  /** Without minutes the time of day is kept; null makes it the whole day. */
  onDrop: (id: string, day: Day, minutes?: number | null) => void;
}
