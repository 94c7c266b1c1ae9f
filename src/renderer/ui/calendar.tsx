import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { cx } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import {
  addDays,
  addMonths,
  type Day,
  dayOfMonth,
  endOfMonth,
  formatMonth,
  speakDay,
  startOfMonth,
  todayHere,
  weekday,
} from './typing/day.ts';

const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const WEEKS = [0, 1, 2, 3, 4, 5];

const DAY_STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function stepFrom(day: Day, { key, shiftKey }: KeyboardEvent): Day | undefined {
  const days = DAY_STEPS[key];
  if (days) return addDays(day, days);
  if (key === 'PageUp') return addMonths(day, shiftKey ? -12 : -1);
  if (key === 'PageDown') return addMonths(day, shiftKey ? 12 : 1);
  if (key === 'Home') return startOfMonth(day);
  return key === 'End' ? endOfMonth(day) : undefined;
}

interface CalendarProps {
  value: Day | null;
  onPick: (day: Day) => void;
  /** Days outside cannot be picked. */
  from?: Day;
  to?: Day;
}

export function Calendar({ value, onPick, from, to }: CalendarProps) {
  const today = todayHere();
  const [active, setActive] = useState(value ?? today);
  const grid = useRef<HTMLTableElement>(null);
  const byKey = useRef(false);
  const first = addDays(startOfMonth(active), -weekday(startOfMonth(active)));

  useEffect(() => {
    if (byKey.current) grid.current?.querySelector<HTMLElement>(`[data-day="${active}"]`)?.focus();
    byKey.current = false;
  }, [active]);

  const handlers = {
    onKeyDown: (event: KeyboardEvent) => {
      const next = stepFrom(active, event);
      if (!next) return;
      event.preventDefault();
      byKey.current = true;
      setActive(next);
    },
  };

  return (
    <div className="w-62 p-2">
      <div className="mb-1 flex items-center justify-between">
        <IconButton icon={ChevronLeft} label="Month before" onClick={() => setActive(addMonths(active, -1))} />
        <span aria-live="polite" className="text-sm font-semibold">
          {formatMonth(active)}
        </span>
        <IconButton icon={ChevronRight} label="Month after" onClick={() => setActive(addMonths(active, 1))} />
      </div>
      <table ref={grid} {...handlers} className="w-full table-fixed border-separate border-spacing-0.5">
        <thead>
          <tr>
            {WEEKDAYS.map((name) => (
              <th key={name} className="h-6 text-center text-xs font-medium text-ink-3">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WEEKS.map((week) => (
            <tr key={week}>
              {WEEKDAYS.map((name, place) => {
                const day = addDays(first, 7 * week + place);
                const outside = startOfMonth(day) !== startOfMonth(active);
                return (
                  <td key={name} className="p-0">
                    <button
                      type="button"
                      data-day={day}
                      data-autofocus={day === active || undefined}
                      tabIndex={day === active ? 0 : -1}
                      aria-label={speakDay(day)}
                      aria-pressed={day === value}
                      aria-current={day === today ? 'date' : undefined}
                      disabled={(from !== undefined && day < from) || (to !== undefined && day > to)}
                      onClick={() => onPick(day)}
                      className={cx(
                        'num grid h-7 w-full place-items-center rounded-1 text-sm disabled:opacity-35',
                        day === value ? 'bg-thread text-on-thread' : 'hover:bg-press',
                        day !== value && (outside ? 'text-ink-3' : day === today && 'font-semibold text-thread'),
                      )}
                    >
                      {dayOfMonth(day)}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
