import { PanelRight } from 'lucide-react';
import { type ReactNode, type RefObject, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Condition } from '../../../../contract/base.ts';
import type { Deal } from '../../../../contract/records/shapes.ts';
import { enterList } from '../../../app/commands/enter-command.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { ErrorState, type MenuEntry, plainLayout, type RowDrag, Table, type TableHandle } from '../../../ui/index.ts';
import { spaceOnRow } from '../../records/list/space-on-row.ts';
import { useRecordSource } from '../../records/list/use-record-source.ts';
import { useReturnToRow } from '../../records/list/use-return-to-row.ts';
import { type Column, isColumn } from '../board/columns.ts';
import { DropDock } from './drop-dock.tsx';
import { moveMany, moveRow } from './move-rows.ts';
import { PickedBar } from './picked-bar.tsx';
import { todayColumns } from './today-columns.tsx';
import { stepMenu } from './today-menu.ts';
import { TodayPeek } from './today-peek.tsx';
import { showPeek, usePeek, useToday } from './today-state.ts';
import { usePicked } from './use-picked.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useSuggestions } from './use-suggestions.ts';
import type { useTodayTotals } from './use-today-totals.ts';

interface TodayListProps {
  filter: Condition[];
  search: string | undefined;
  totals: ReturnType<typeof useTodayTotals>;
  onOpen: (deal: Deal) => void;
  /** What a right click offers for any deal. */
  dealMenu: (deal: Deal) => MenuEntry[];
  empty: ReactNode;
  table: RefObject<TableHandle | null>;
}

/** What has to be looked at first stands first; of that, what is due first, and then the most money. */
export const todaySort = 'standing,nextAt,-amount';

/** Under which the row is remembered while its deal's page is open. */
export const todayKey = 'today';

/** Every open deal by where it stands: one table, walked and worked through by keys. */
export function TodayList({ filter, search, totals, onOpen, dealMenu, empty, table }: TodayListProps) {
  const { state, change } = useToday();
  const rows = useRecordSource('deals', { filter, search, sort: todaySort }, totals.groups);
  const { source, suggestions } = useSuggestions(rows.source);
  const columns = useMemo(() => todayColumns(suggestions), [suggestions]);
  const picked = usePicked(filter, search, source.total);
  const [here, setHere] = useState<Deal>();
  const [dragged, setDragged] = useState<Deal>();
  // On the line of a group the panel goes on showing what it showed: it must not come and go under the cursor.
  const [seen, setSeen] = useState<Deal>();
  const peekRow = useDeferredValue(source.total > 0 ? seen : undefined);
  const peeking = usePeek();
  const list = useRef<HTMLDivElement>(null);
  const loading = rows.loading || (totals.groups === undefined && !totals.failure);
  const failure = rows.failure ?? totals.failure;
  const layout = useMemo(() => ({ ...plainLayout, group: 'standing', collapsed: state.collapsed }), [state.collapsed]);
  useReturnToRow(table, todayKey, loading);
  useRowKeys(here, list);
  useCommands([
    enterList(() => table.current?.focus()),
    {
      id: 'list.peek',
      title: peeking ? 'Close the side panel' : 'Show the deal beside the list',
      group: 'This view',
      icon: PanelRight,
      shortcuts: ['p'],
      run: () => showPeek(!peeking),
    },
    ...(picked.count > 0
      ? [
          {
            id: 'list.drop',
            title: 'Pick nothing',
            group: 'This view' as const,
            shortcuts: ['escape'],
            run: picked.drop,
          },
        ]
      : []),
  ]);

  // A row that is picked takes the others along.
  const move = (deal: Deal, to: Column) => {
    setDragged(undefined);
    if (picked.count > 1 && picked.has(deal)) moveMany(picked.which(), deal, to);
    else moveRow(deal, to);
  };
  const rowDrag: RowDrag<Deal> = {
    accepts: ({ standing }, group) => isColumn(group) && group !== standing && group !== 'none' && group !== 'overdue',
    onDrop: (deal, group) => {
      if (isColumn(group)) move(deal, group);
    },
    onDrag: setDragged,
  };
  const retry = () => {
    rows.retry();
    totals.retry();
  };

  return (
    <div
      ref={list}
      onKeyDownCapture={spaceOnRow(() => showPeek(!peeking))}
      className="relative flex min-h-0 flex-1 flex-col"
    >
      <Table
        quiet
        handle={table}
        label="Today"
        columns={columns}
        source={source}
        rowId={({ id }) => id}
        layout={layout}
        onLayoutChange={({ collapsed }) => change({ collapsed })}
        selection={picked.selection}
        onSelectionChange={picked.setSelection}
        onOpen={onOpen}
        onCursor={(deal) => {
          setHere(deal);
          if (deal) setSeen(deal);
        }}
        rowMenu={(deal) => [...stepMenu(deal, suggestions), ...dealMenu(deal)]}
        rowDrag={rowDrag}
        loading={loading}
        error={failure ? <ErrorState failure={failure} onRetry={retry} /> : undefined}
        empty={empty}
      />
      {dragged ? <DropDock dragged={dragged} onDrop={(to) => move(dragged, to)} /> : null}
      {picked.count > 0 && !dragged ? (
        <PickedBar which={picked.which()} count={picked.count} onDone={picked.drop} />
      ) : null}
      {peeking && peekRow ? (
        <TodayPeek deal={peekRow} onOpen={() => onOpen(peekRow)} onClose={() => showPeek(false)} />
      ) : null}
    </div>
  );
}
