import { Download, PanelRight } from 'lucide-react';
import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { Condition } from '../../../../contract/base.ts';
import { enterList } from '../../../app/commands/enter-command.ts';
import { useCommands } from '../../../app/commands/view-commands.ts';
import {
  ColumnsMenu,
  ErrorState,
  FilterBar,
  type FilterField,
  IconButton,
  type MenuEntry,
  nothingSelected,
  type RowSelection,
  Table,
  type TableColumn,
  type TableHandle,
} from '../../../ui/index.ts';
import { BulkBar } from './bulk-bar.tsx';
import type { BulkField } from './bulk-dialog.tsx';
import { download, exportAddress, shownColumns } from './export-list.ts';
import { FindByName } from './find-by-name.tsx';
import { GroupMenu } from './group-menu.tsx';
import { useLists } from './list-state.ts';
import { spaceOnRow } from './space-on-row.ts';
import type { RecordRows } from './use-record-source.ts';
import { useReturnToRow } from './use-return-to-row.ts';
import type { OpenList } from './views/use-open-list.ts';
import { ViewMenu } from './views/view-menu.tsx';

interface RecordListProps<R> {
  list: OpenList;
  /** What the records are: "Deals". */
  label: string;
  /** What the kind's own list is called: "Pipeline". */
  own: string;
  rows: RecordRows<R>;
  columns: TableColumn<R>[];
  fields: FilterField[];
  query: { filter: Condition[]; search: string | undefined; sort: string | undefined };
  find: string;
  onFind: (text: string) => void;
  onOpen: (row: R) => void;
  rowMenu: (row: R) => MenuEntry[];
  bulkFields: BulkField[];
  /** The panel beside the list, about the row under the cursor. */
  peek: (row: R, onClose: () => void) => ReactNode;
  empty: ReactNode;
  /** At the end of the tools: what only this list has. */
  tools?: ReactNode;
  /** Instead of the table: the same records in another shape. */
  board?: ReactNode;
}

const showPeek = (peek: boolean): void => {
  useLists.setState({ peek });
};

/** A list of records as every kind has it: what narrows it above, the table, and a bar for what is picked. */
export function RecordList<R extends { id: string }>(props: RecordListProps<R>) {
  const { list, label, rows, columns, fields, query, board } = props;
  const { state, change } = list;
  const [selection, setSelection] = useState<RowSelection>(nothingSelected);
  const [adding, setAdding] = useState(false);
  const [here, setHere] = useState<R>();
  const peekRow = useDeferredValue(here);
  const peeking = useLists(({ peek }) => peek) && !board;
  const table = useRef<TableHandle>(null);
  const picked = !board && (selection.all || selection.ids.size > 0);
  const drop = () => setSelection(nothingSelected);
  const onLayoutChange = (layout: typeof state.layout) => change({ layout });
  const { filter, search } = query;
  const exported =
    list.kind === 'deals' ? exportAddress({ columns: shownColumns(columns, state.layout), ...query }) : undefined;
  useReturnToRow(table, list.key, rows.loading || board !== undefined);

  // What is picked belongs to the rows that were shown.
  const shown = JSON.stringify([list.key, filter, search]);
  useEffect(() => {
    if (shown) setSelection(nothingSelected);
  }, [shown]);

  useCommands([
    { id: 'list.filter', title: 'Add a filter', group: 'This view', shortcuts: ['f'], run: () => setAdding(true) },
    enterList(() => table.current?.focus()),
    ...(exported
      ? [
          {
            id: 'list.export',
            title: `Export these ${label.toLowerCase()} as CSV`,
            group: 'This view' as const,
            icon: Download,
            keywords: ['download', 'spreadsheet', 'excel'],
            run: () => download(exported),
          },
        ]
      : []),
    {
      id: 'list.peek',
      title: peeking ? 'Close the side panel' : 'Show the record beside the list',
      group: 'This view',
      icon: PanelRight,
      shortcuts: ['p'],
      run: () => showPeek(!peeking),
    },
    ...(picked
      ? [{ id: 'list.drop', title: 'Pick nothing', group: 'This view' as const, shortcuts: ['escape'], run: drop }]
      : []),
  ]);

  const onKeyDownCapture = spaceOnRow(() => showPeek(!peeking));

  return (
    <div className="relative flex h-full min-h-0 flex-col">
      <div className="@container flex shrink-0 flex-wrap items-start gap-x-2 gap-y-1.5 border-b border-line px-3 py-2">
        <div className="w-44 shrink-0">
          <FindByName label={label} value={props.find} onChange={props.onFind} onLeave={() => table.current?.focus()} />
        </div>
        <div className="min-w-64 flex-1">
          <FilterBar
            fields={fields}
            filters={state.filters}
            onChange={(filters) => change({ filters })}
            adding={adding}
            onAddingChange={setAdding}
          />
        </div>
        <div className="-my-0.5 ml-auto flex min-h-7 shrink-0 items-center gap-1">
          <ViewMenu list={list} own={props.own} />
          {board ? null : <GroupMenu {...{ columns, onLayoutChange }} layout={state.layout} />}
          {board ? null : <ColumnsMenu {...{ columns, onLayoutChange }} layout={state.layout} />}
          {exported ? (
            <IconButton icon={Download} label="Export what is shown as CSV" onClick={() => download(exported)} />
          ) : null}
          {board ? null : (
            <IconButton
              icon={PanelRight}
              label="Show the record beside the list"
              shortcut="p"
              aria-pressed={peeking}
              className={peeking ? 'bg-press text-ink' : undefined}
              onClick={() => showPeek(!peeking)}
            />
          )}
          {props.tools}
        </div>
      </div>
      {board ?? (
        <div {...{ onKeyDownCapture }} className="flex min-h-0 flex-1 flex-col">
          <Table
            key={list.key}
            handle={table}
            label={label}
            columns={columns}
            source={rows.source}
            rowId={({ id }) => id}
            layout={state.layout}
            onLayoutChange={onLayoutChange}
            selection={selection}
            onSelectionChange={setSelection}
            onOpen={props.onOpen}
            onCursor={setHere}
            rowMenu={props.rowMenu}
            loading={rows.loading}
            error={rows.failure ? <ErrorState failure={rows.failure} onRetry={rows.retry} /> : undefined}
            empty={props.empty}
          />
        </div>
      )}
      {picked ? (
        <BulkBar
          kind={list.kind}
          selection={selection}
          total={rows.source.total}
          filter={filter}
          search={search}
          fields={props.bulkFields}
          onDone={drop}
        />
      ) : null}
      {peeking && peekRow ? props.peek(peekRow, () => showPeek(false)) : null}
    </div>
  );
}
