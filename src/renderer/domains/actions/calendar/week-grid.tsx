import { Fragment, useEffect, useRef } from 'react';
import { cx, Skeleton } from '../../../ui/index.ts';
import { dayOfMonth } from '../../../ui/typing/day.ts';
import { sumWords } from '../../records/deals/deal-words.ts';
import { hourOf } from './calendar-days.ts';
import type { CalendarParts } from './calendar-parts.ts';
import { HOURS, hourWords } from './clock-hours.ts';
import { dayWords } from './month-day.tsx';
import { weekdayName } from './pages.ts';
import { cellRole, columnHead, hoursRegion, rowHead, rowRole } from './roles.ts';
import { HourCell, WholeDayCell } from './week-cell.tsx';

const COLUMNS = 'grid grid-cols-[3.5rem_repeat(7,minmax(0,1fr))] gap-x-px';
const MORNING = 7;

/** A week with its hours: what has a time stands in its hour, the rest above. */
export function WeekGrid({ days, waiting, ...parts }: CalendarParts) {
  const { today, now } = parts;
  const hours = useRef<HTMLDivElement>(null);
  const first = useRef(days.some(({ day }) => day === today) ? Math.min(MORNING, now.getHours()) : MORNING);
  useEffect(() => {
    const row = hours.current?.querySelector<HTMLElement>(`[data-row="${first.current}"]`);
    if (hours.current && row) hours.current.scrollTop = row.offsetTop;
  }, []);

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div role="grid" aria-label="Week" className="shrink-0 overflow-y-scroll border-b border-line">
        <div {...rowRole} className={cx(COLUMNS, 'border-b border-line bg-panel')}>
          <div {...columnHead}>
            <span className="sr-only">Time</span>
          </div>
          {days.map(({ day, sums }) => (
            <div key={day} {...columnHead} className="flex min-w-0 items-center gap-1.5 px-2 py-1.5 text-xs">
              <span className="font-medium text-ink-3">{weekdayName(day)}</span>
              <span
                className={cx(
                  'num grid h-5 min-w-5 place-items-center rounded-full px-1 font-semibold',
                  day === today ? 'bg-thread text-on-thread' : day < today ? 'text-ink-3' : 'text-ink',
                )}
              >
                {dayOfMonth(day)}
              </span>
              <span className="num cut ml-auto text-ink-3">{sums.length > 0 ? sumWords(sums) : null}</span>
            </div>
          ))}
        </div>
        <div {...rowRole} className={cx(COLUMNS, 'max-h-40 overflow-y-auto bg-line')}>
          <div {...rowHead} className="bg-panel px-2 py-1.5 text-right text-xs text-ink-3">
            all day
          </div>
          {days.map((each) =>
            waiting ? (
              <div key={each.day} {...cellRole} className="bg-panel p-2">
                <Skeleton className="w-3/4" />
              </div>
            ) : (
              <WholeDayCell key={each.day} each={each} label={dayWords(each)} {...parts} />
            ),
          )}
        </div>
      </div>
      <div
        ref={hours}
        {...hoursRegion}
        className={cx(COLUMNS, 'relative min-h-0 flex-1 content-start gap-y-px overflow-y-scroll bg-line')}
      >
        {HOURS.map((hour) => (
          <Fragment key={hour}>
            <div data-row={hour} className="num min-h-12 bg-panel px-2 py-1 text-right text-xs text-ink-3">
              {hourWords(hour)}
            </div>
            {days.map(({ day, items }) => (
              <HourCell
                key={day}
                day={day}
                hour={hour}
                items={items.filter((deal) => hourOf(deal) === hour)}
                {...parts}
                now={now}
              />
            ))}
          </Fragment>
        ))}
      </div>
    </div>
  );
}
