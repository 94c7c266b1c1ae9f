import type { Deal } from '../../../../contract/records/shapes.ts';
import { cx, type Day, useLanding } from '../../../ui/index.ts';
import { isPast } from './calendar-days.ts';
import { CalendarItem, MoreOfDay } from './calendar-item.tsx';
import type { CalendarParts } from './calendar-parts.ts';
import { timesOnDay } from './clock-hours.ts';
import { groundOf, useDayCell } from './use-day-cell.ts';

/** More lines than this would push the hours apart. */
const LINES = 5;

type Shown = Pick<CalendarParts, 'now' | 'today' | 'onOpen' | 'onOpenDay' | 'onDrop'>;

export function CellItems({ items, day, more = 0, now, onOpen, onOpenDay }: ItemsProps) {
  const shown = items.length > LINES ? items.slice(0, LINES - 1) : items;
  const rest = more + items.length - shown.length;
  return (
    <>
      {shown.map((deal) => (
        <CalendarItem key={deal.id} deal={deal} day={day} now={now} onOpen={onOpen} />
      ))}
      {rest > 0 ? <MoreOfDay day={day} more={rest} onOpenDay={onOpenDay} /> : null}
    </>
  );
}
interface ItemsProps extends Pick<CalendarParts, 'now' | 'onOpen' | 'onOpenDay'> {
  items: Deal[];
  day: Day;
  /** What the answer left out. */
  more?: number;
}

interface HourCellProps extends Shown {
  day: Day;
  hour: number;
  items: Deal[];
}

/** An hour of a day. The one that the clocks skip takes nothing. */
export function HourCell({ day, hour, items, ...parts }: HourCellProps) {
  const { now, today, onDrop } = parts;
  const times = timesOnDay(day, hour);
  const minutes = hour * 60;
  const refuses = times === 0 || isPast({ day, minutes }, now);
  const { held, landing } = useLanding({ onDrop: (id) => onDrop(id, day, minutes), refuses });
  const here = day === today && now.getHours() === hour;
  return (
    <div
      {...landing}
      data-hour={`${day} ${hour}`}
      className={cx(
        'relative flex min-w-0 flex-col p-0.5',
        groundOf(day, held),
        times === 0 && 'bg-[repeating-linear-gradient(135deg,transparent_0_5px,var(--line)_5px_6px)]',
      )}
    >
      {times === 1 ? null : (
        <span className="px-1.5 py-0.5 text-xs text-ink-3">
          {times === 0 ? 'The clocks skip this hour' : 'This hour comes twice'}
        </span>
      )}
      <CellItems items={items} day={day} {...parts} />
      {here ? (
        <span
          aria-hidden
          style={{ top: `${((now.getMinutes() / 60) * 100).toFixed(1)}%` }}
          className="pointer-events-none absolute inset-x-0 z-1 h-px bg-thread before:absolute before:-top-0.75 before:-left-1 before:size-1.75 before:rounded-full before:bg-thread"
        />
      ) : null}
    </div>
  );
}

/** What is due on a day without an hour, and where the keyboard stands. */
export function WholeDayCell({ each, label, ...parts }: Shown & WholeDayProps) {
  const { day, count, items } = each;
  const { held, cell } = useDayCell({ ...parts, day, onDrop: (id) => parts.onDrop(id, day, null) });
  const whole = items.filter(({ nextStep }) => nextStep?.allDay !== false);
  return (
    <div
      {...cell}
      className={cx(
        'flex min-h-8 min-w-0 flex-col p-0.5 focus-visible:z-1 focus-visible:-outline-offset-2',
        groundOf(day, held),
      )}
    >
      <span className="sr-only">{label}</span>
      <CellItems items={whole} day={day} more={count - items.length} {...parts} />
    </div>
  );
}
interface WholeDayProps extends Pick<CalendarParts, 'active' | 'onActive'> {
  each: { day: Day; count: number; items: Deal[] };
  label: string;
}
