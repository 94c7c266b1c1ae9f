import { useNavigate } from '@tanstack/react-router';
import { Sun } from 'lucide-react';
import { lazy, Suspense, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Standing } from '../../../../contract/records/next-step.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { ViewTitle } from '../../../app/frame/slots.tsx';
import { ViewSkeleton } from '../../../app/frame/view-skeleton.tsx';
import { useNow } from '../../../app/live/use-now.ts';
import type { TableHandle } from '../../../ui/index.ts';
import { useNewShortcut } from '../../records/create/use-new-shortcut.ts';
import { dealMenu } from '../../records/deals/deal-menu.ts';
import { NothingHere } from '../../records/list/nothing-here.tsx';
import { useOpensDeals } from '../../records/record/came-from.ts';
import { AskedByLink } from './asked-by-link.tsx';
import { openDeals } from './open-by-standing.ts';
import { rowsBefore } from './stake.ts';
import { Summary } from './summary.tsx';
import { TodayList, todayKey, todaySort } from './today-list.tsx';
import { useToday } from './today-state.ts';
import { TodayTools } from './today-tools.tsx';
import { useTodayQuery } from './use-today-query.ts';
import { useTodayTotals } from './use-today-totals.ts';

const TodayBoard = lazy(async () => ({ default: (await import('../board/today-board.tsx')).TodayBoard }));
const ActionCalendar = lazy(async () => ({
  default: (await import('../calendar/action-calendar.tsx')).ActionCalendar,
}));

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });

/** The app's first view: what is late, what is due, and what nobody has planned. */
export function TodayView() {
  const navigate = useNavigate();
  const now = useNow();
  const { state, change } = useToday();
  const { stages, people, fields, filter: narrowed, me } = useTodayQuery(state);
  const [find, setFind] = useState('');
  const search = useDeferredValue(find.trim()) || undefined;
  const filter = useMemo(() => [...openDeals, ...narrowed], [narrowed]);
  const totals = useTodayTotals(narrowed, search);
  const table = useRef<TableHandle>(null);
  const open = ({ id }: Pick<Deal, 'id'>) => void navigate({ to: '/deals/$id', params: { id } });
  const showAll = () => {
    change({ filters: [] });
    setFind('');
  };
  const goTo = (standing: Standing) => {
    change({ shape: 'list', collapsed: state.collapsed.filter((group) => group !== standing) });
    table.current?.goToRow(rowsBefore(totals.totals?.groups ?? [], standing));
    table.current?.focus();
  };

  useNewShortcut('deals', 'New deal');
  useOpensDeals({ key: todayKey, name: 'Today', path: '/today', filter, search, sort: todaySort });

  return (
    <>
      <ViewTitle title="Today" detail={`${weekday.format(now)}, ${dayAndMonth.format(now)}`} />
      <AskedByLink />
      <div className="flex h-full min-h-0 flex-col">
        <TodayTools {...{ state, change, fields, me, find }} onFind={setFind} onLeave={() => table.current?.focus()} />
        {state.shape !== 'list' || totals.totals?.count === 0 || totals.failure ? null : (
          <div className="shrink-0 px-6 pt-4 pb-2">
            <Summary totals={totals.totals} onGo={goTo} />
          </div>
        )}
        {state.shape === 'columns' ? (
          <Suspense fallback={<ViewSkeleton />}>
            <TodayBoard filter={filter} search={search} onOpen={open} />
          </Suspense>
        ) : state.shape === 'calendar' ? (
          <Suspense fallback={<ViewSkeleton />}>
            <ActionCalendar filter={filter} search={search} onOpen={open} />
          </Suspense>
        ) : (
          <TodayList
            {...{ filter, search, totals, table }}
            onOpen={open}
            dealMenu={(deal) => dealMenu(deal, { stages, people, onOpen: open })}
            empty={
              <NothingHere
                kind="deals"
                icon={Sun}
                narrowed={narrowed.length > 0 || search !== undefined}
                onShowAll={showAll}
                teaches="What is due today, what is late, and which deals nobody has planned a next step for. Bring in the export of your CRM, or add a deal by hand."
              />
            }
          />
        )}
      </div>
    </>
  );
}
