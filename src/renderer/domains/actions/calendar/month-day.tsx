import { cx, Skeleton } from '../../../ui/index.ts';
import { speakDay, weekday } from '../../../ui/typing/day.ts';
import { sumWords } from '../../records/deals/deal-words.ts';
import type { CalendarDay } from './calendar-days.ts';
import { CalendarItem, MoreOfDay } from './calendar-item.tsx';
import type { CalendarParts } from './calendar-parts.ts';
import { dateInCell } from './pages.ts';
import { groundOf, useDayCell } from './use-day-cell.ts';

interface MonthDayProps extends Omit<CalendarParts, 'days'> {
  each: CalendarDay;
  /** How many lines the cell has room for. */
  lines: number;
  outside: boolean;
}

/** How many actions a day has, as it is said to those who hear it. */
export const dayWords = ({ day, count }: CalendarDay): string =>
  `${speakDay(day)}, ${count === 0 ? 'nothing due' : `${count.toLocaleString('en-US')} due`}`;

/** One day of a month: its number, what is due, and the way to the rest. */
export function MonthDay({ each, lines, outside, ...parts }: MonthDayProps) {
  const { day, count, sums, items } = each;
  const { today, now, waiting, onOpen, onOpenDay, onDrop } = parts;
  const gone = day < today;
  const { held, cell } = useDayCell({ ...parts, day, onDrop: (id) => onDrop(id, day) });
  const shown = count <= lines ? items.slice(0, lines) : items.slice(0, Math.max(lines - 1, 0));
  const more = count - shown.length;
  return (
    <div
      {...cell}
      className={cx(
        'group/day relative flex min-h-0 min-w-0 flex-col overflow-hidden px-1 pt-1 pb-0.5 focus-visible:z-1 focus-visible:-outline-offset-2',
        groundOf(day, held),
      )}
    >
      <span className="sr-only">{dayWords(each)}</span>
      <div aria-hidden className="mb-0.5 flex h-5.5 shrink-0 items-center gap-1 px-0.5">
        <span
          className={cx(
            'num px-1 text-xs whitespace-nowrap',
            day === today && 'grid h-5 min-w-5 place-items-center rounded-full bg-thread font-semibold text-on-thread',
            day !== today && (outside || gone ? 'text-ink-3' : 'text-ink-2'),
          )}
        >
          {dateInCell(day)}
        </span>
        {held === 'refused' ? <span className="cut ml-auto text-xs font-medium text-bad">gone by</span> : null}
        {held === 'no' && sums.length > 0 ? (
          <span className="num cut ml-auto pr-1 text-xs text-ink-3">{sumWords(sums)}</span>
        ) : null}
      </div>
      {waiting && weekday(day) < 5 ? <Skeleton className="mx-1.5 mt-1.5 w-3/4" /> : null}
      {shown.map((deal) => (
        <CalendarItem key={deal.id} deal={deal} day={day} now={now} onOpen={onOpen} />
      ))}
      {more > 0 ? <MoreOfDay day={day} more={more} onOpenDay={onOpenDay} /> : null}
    </div>
  );
}
