import type { ReactNode } from 'react';
import { useState } from 'react';
import { useCommands } from '../../../app/commands/view-commands.ts';
import {
  ColumnsMenu,
  ErrorState,
  FilterBar,
  type FilterField,
  Input,
  nothingSelected,
  type RowSelection,
  Table,
  type TableColumn,
} from '../../../ui/index.ts';
import type { ListState } from './list-state.ts';
import type { RecordRows } from './use-record-source.ts';

interface RecordListProps<R> {
  label: string;
  rows: RecordRows<R>;
  columns: TableColumn<R>[];
  fields: FilterField[];
  state: ListState;
  onChange: (patch: Partial<ListState>) => void;
  search: string;
  onSearch: (text: string) => void;
  onOpen: (row: R) => void;
  onCursor: (row: R | undefined) => void;
  empty: ReactNode;
  /** Beside the filters: switches and menus of this list. */
  tools?: ReactNode;
  /** Instead of the table: the same records in another shape. */
  board?: ReactNode;
  /** What can be done with the picked rows. */
  onPicked: (selection: RowSelection, done: () => void) => ReactNode;
}

/** A list of records as every kind has it: filters above, the table below, and a bar for what is picked. */
export function RecordList<R extends { id: string }>(props: RecordListProps<R>) {
  const { label, rows, columns, fields, state, onChange, search, onSearch, board, tools } = props;
  const [selection, setSelection] = useState<RowSelection>(nothingSelected);
  const [adding, setAdding] = useState(false);
  const picked = selection.all || selection.ids.size > 0;
  const drop = () => setSelection(nothingSelected);

  useCommands([
    {
      id: 'list.filter',
      title: 'Add a filter',
      group: 'This view',
      shortcuts: ['f'],
      run: () => setAdding(true),
    },
    ...(picked
      ? [{ id: 'list.drop', title: 'Pick nothing', group: 'This view' as const, shortcuts: ['escape'], run: drop }]
      : []),
  ]);

  return (
    <div className="relative flex h-full min-h-0 flex-col">
      <div className="flex min-h-11 shrink-0 items-center gap-2 border-b border-line px-3 py-1.5">
        <div className="w-44 shrink-0">
          <Input
            size="sm"
            aria-label={`Find in ${label.toLowerCase()} by name`}
            placeholder="Find by name"
            value={search}
            onChange={(event) => onSearch(event.target.value)}
          />
        </div>
        <div className="min-w-0 flex-1">
          <FilterBar
            fields={fields}
            filters={state.filters}
            onChange={(filters) => onChange({ filters })}
            adding={adding}
            onAddingChange={setAdding}
          />
        </div>
        <div className="flex shrink-0 items-center gap-1">
          {tools}
          {board ? null : (
            <ColumnsMenu columns={columns} layout={state.layout} onLayoutChange={(layout) => onChange({ layout })} />
          )}
        </div>
      </div>
      {board ?? (
        <Table
          label={label}
          columns={columns}
          source={rows.source}
          rowId={({ id }) => id}
          layout={state.layout}
          onLayoutChange={(layout) => onChange({ layout })}
          selection={selection}
          onSelectionChange={setSelection}
          onOpen={props.onOpen}
          onCursor={props.onCursor}
          loading={rows.loading}
          error={rows.failure ? <ErrorState failure={rows.failure} onRetry={rows.retry} /> : undefined}
          empty={props.empty}
        />
      )}
      {picked && !board ? props.onPicked(selection, drop) : null}
    </div>
  );
}
