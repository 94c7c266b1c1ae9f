import { CalendarDays, Columns4, PanelRight, Rows3, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { Person } from '../../../../contract/records/shapes.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import { Button, cx, FilterBar, type FilterField, IconButton, SegmentedControl } from '../../../ui/index.ts';
import { FindByName } from '../../records/list/find-by-name.tsx';
import { showsMine, toggleMine, withoutMine } from './mine.ts';
import { showPeek, type TodayState, usePeek } from './today-state.ts';

const shapes = [
  { value: 'list' as const, label: 'List', icon: Rows3 },
  { value: 'columns' as const, label: 'Columns', icon: Columns4 },
  { value: 'calendar' as const, label: 'Calendar', icon: CalendarDays },
];

interface TodayToolsProps {
  state: TodayState;
  change: (patch: Partial<TodayState>) => void;
  fields: FilterField[];
  /** Who the person here is, where that is known. */
  me: Person | undefined;
  find: string;
  onFind: (text: string) => void;
  /** The keyboard goes on to what was found. */
  onLeave: () => void;
}

/** What narrows Today, and the shape that it is in. */
export function TodayTools({ state, change, fields, me, find, onFind, onLeave }: TodayToolsProps) {
  const { shape, filters } = state;
  const [adding, setAdding] = useState(false);
  const peeking = usePeek();
  const mine = me !== undefined && showsMine(filters, me);
  // The button says it; a chip that says it again would only take room.
  const others = me ? withoutMine(filters, me) : filters;
  const onMine = () => me && change({ filters: toggleMine(filters, me) });
  useCommands([
    { id: 'list.filter', title: 'Add a filter', group: 'This view', shortcuts: ['f'], run: () => setAdding(true) },
    ...(me
      ? [
          {
            id: 'today.mine',
            title: mine ? 'Show everybody’s next actions' : 'Show my next actions only',
            group: 'This view' as const,
            icon: UserRound,
            shortcuts: ['m'],
            run: onMine,
          },
        ]
      : []),
    ...shapes.map(({ value, label, icon }, place) => ({
      id: `today.${value}`,
      title: `Today as ${label.toLowerCase()}`,
      group: 'This view' as const,
      icon,
      keywords: ['shape', 'board', 'kanban', 'month', 'week'],
      shortcuts: [(place + 1).toString()],
      run: () => change({ shape: value }),
    })),
  ]);
  return (
    <div className="@container flex shrink-0 flex-wrap items-start gap-x-2 gap-y-1.5 border-b border-line px-3 py-2">
      <div className="w-44 shrink-0">
        <FindByName label="Today" value={find} onChange={onFind} onLeave={onLeave} />
      </div>
      {me ? (
        <Button
          look="quiet"
          size="sm"
          icon={UserRound}
          aria-keyshortcuts="m"
          title={`${me.name} (M)`}
          aria-pressed={mine}
          className={mine ? 'bg-thread-soft text-thread' : undefined}
          onClick={onMine}
        >
          Mine
        </Button>
      ) : null}
      <div className={cx('flex-1', others.length > 0 ? 'min-w-64' : 'min-w-24')}>
        <FilterBar
          fields={fields}
          filters={others}
          onChange={(next) => change({ filters: mine && me ? toggleMine(next, me) : next })}
          adding={adding}
          onAddingChange={setAdding}
        />
      </div>
      <div className="-my-0.5 ml-auto flex min-h-7 shrink-0 items-center gap-1">
        {shape === 'list' ? (
          <IconButton
            icon={PanelRight}
            label="Show the deal beside the list"
            shortcut="p"
            aria-pressed={peeking}
            className={peeking ? 'bg-press text-ink' : undefined}
            onClick={() => showPeek(!peeking)}
          />
        ) : null}
        <SegmentedControl
          label="Shape of Today"
          value={shape}
          onChange={(next) => change({ shape: next })}
          options={shapes}
        />
      </div>
    </div>
  );
}
