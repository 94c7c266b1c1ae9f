import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Condition } from '../../../../contract/base.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { orpc } from '../../../app/boundary.ts';
import { useNow } from '../../../app/live/use-now.ts';
import { problemOf } from '../../../app/problems/problem.ts';
import { type Day, ErrorState, todayHere } from '../../../ui/index.ts';
import { askToComplete, askToSnooze } from '../step/step-state.ts';
import { filledDays } from './calendar-days.ts';
import { CalendarHead } from './calendar-head.tsx';
import type { CalendarParts } from './calendar-parts.ts';
import { goToDay, markDay, useCalendarState } from './calendar-state.ts';
import { DayAgenda } from './day-agenda.tsx';
import { MonthGrid } from './month-grid.tsx';
import { daysOf, firstWeekday, pageTitle } from './pages.ts';
import { useCalendarCommands } from './use-calendar-commands.ts';
import { useMovedStep } from './use-moved-step.ts';
import { moveByKey } from './walk-calendar.ts';
import { WeekGrid } from './week-grid.tsx';

/** A day of a month shows a few; an hour of a week may hold many. */
const PER_DAY = { month: 16, week: 100 };

interface ActionCalendarProps {
  filter: Condition[];
  search?: string;
  onOpen: (deal: Deal) => void;
}

/** What is due, by day: a month or a week at a time. Dragging puts it on another day. */
export function ActionCalendar({ filter, search, onOpen }: ActionCalendarProps) {
  const { shape, around, active } = useCalendarState();
  const now = useNow();
  const today = todayHere(now);
  const root = useRef<HTMLDivElement>(null);
  /** What the keyboard goes to once it is drawn: a day, or the step that was moved. */
  const follow = useRef<string>(undefined);
  const [opened, setOpened] = useState<{ day: Day; anchor: HTMLElement }>();

  const page = useMemo(() => daysOf(shape, around, firstWeekday(navigator.language)), [shape, around]);
  const input = { from: page[0] ?? around, to: page.at(-1) ?? around, perDay: PER_DAY[shape], filter, search };
  const { data, error, refetch } = useQuery({
    ...orpc.actions.calendar.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  const days = useMemo(() => filledDays(page, data?.days ?? []), [page, data]);
  const { find, move } = useMovedStep({ input }, days, today);

  const dayElement = (day: Day) => root.current?.querySelector<HTMLElement>(`[data-day="${day}"]`);
  useEffect(() => {
    const wanted = follow.current;
    if (wanted === undefined || days.length === 0) return;
    follow.current = undefined;
    const item = root.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(wanted)}"]`);
    (item ?? root.current?.querySelector<HTMLElement>(`[data-day="${active}"]`))?.focus();
  }, [days, active]);

  const go = (day: Day) => {
    if (page.includes(day)) return dayElement(day)?.focus();
    follow.current = day;
    goToDay(day);
  };
  const openDay = (day: Day) => {
    const anchor = dayElement(day);
    if (anchor) setOpened({ day, anchor });
  };
  useCalendarCommands({
    shape,
    around,
    today,
    enter: () => dayElement(page.includes(active) ? active : (page[0] ?? active))?.focus(),
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !root.current) return;
    const meant = moveByKey(root.current, shape, event);
    if (!meant) return;
    event.preventDefault();
    if (meant.to === 'day') go(meant.day);
    else if (meant.to === 'item') meant.element.focus();
    else if (meant.to === 'open') openDay(meant.day);
    else if (meant.to === 'put') {
      if (!move(meant.id, meant.day)) return;
      follow.current = meant.id;
      if (page.includes(meant.day)) markDay(meant.day);
      else goToDay(meant.day);
    } else {
      const deal = find(meant.id);
      if (deal && meant.to === 'complete') askToComplete(deal);
      else if (deal) askToSnooze(deal, meant.element);
    }
  };

  if (error && !data) return <ErrorState failure={problemOf(error)} onRetry={() => void refetch()} />;
  const parts: CalendarParts = {
    days,
    around,
    active: page.includes(active) ? active : (page[0] ?? active),
    today,
    now,
    waiting: !data,
    onOpen,
    onOpenDay: openDay,
    onActive: markDay,
    onDrop: (id, day, minutes) => void move(id, day, minutes),
  };
  const handlers = { onKeyDown };
  return (
    <div ref={root} {...handlers} className="flex min-h-0 flex-1 flex-col">
      <CalendarHead
        shape={shape}
        around={around}
        today={today}
        title={pageTitle(shape, around, page)}
        count={data && days.reduce((all, { count }) => all + count, 0)}
        // Closed deals are never shown; that alone narrows nothing.
        narrowed={search !== undefined || filter.some(({ field }) => field !== 'outcome')}
      />
      {shape === 'month' ? <MonthGrid {...parts} /> : <WeekGrid key={page[0]} {...parts} />}
      {opened ? (
        <DayAgenda
          {...opened}
          filter={filter}
          search={search}
          now={now}
          onClose={() => setOpened(undefined)}
          onOpen={onOpen}
          onDone={(deal) => {
            setOpened(undefined);
            askToComplete(deal);
          }}
          onSnooze={(deal) => {
            setOpened(undefined);
            askToSnooze(deal, opened.anchor);
          }}
        />
      ) : null}
    </div>
  );
}
