import { useRef } from 'react';
import type { CalendarParts } from './calendar-parts.ts';
import { MonthDay } from './month-day.tsx';
import { weekdayName, weeksOf } from './pages.ts';
import { columnHead, rowRole } from './roles.ts';
import { useLines } from './use-lines.ts';

/** A month in whole weeks. Quiet lines come from the ground showing between the cells. */
export function MonthGrid({ days, ...parts }: CalendarParts) {
  const body = useRef<HTMLDivElement>(null);
  const weeks = days.length / 7;
  const lines = useLines(body, weeks);
  return (
    <div role="grid" aria-label="Month" className="flex min-h-0 flex-1 flex-col">
      <div {...rowRole} className="grid shrink-0 grid-cols-7 border-b border-line bg-panel">
        {days.slice(0, 7).map(({ day }) => (
          <div key={day} {...columnHead} className="px-2.5 py-1 text-xs font-medium text-ink-3">
            {weekdayName(day)}
          </div>
        ))}
      </div>
      <div ref={body} role="rowgroup" className="flex min-h-0 flex-1 flex-col gap-px overflow-y-auto bg-line">
        {weeksOf(days).map((row) => (
          <div key={row[0]?.day} {...rowRole} className="grid min-h-22 flex-1 grid-cols-7 gap-px">
            {row.map((each) => (
              <MonthDay
                key={each.day}
                each={each}
                lines={lines}
                outside={each.day.slice(0, 7) !== parts.around.slice(0, 7)}
                {...parts}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
