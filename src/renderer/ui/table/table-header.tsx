import { CheckMark } from './check-mark.tsx';
import { columnMenu } from './column-menu.ts';
import type { ShownColumn } from './columns.ts';
import { bandRole, CHECK_COLUMN, headerAria, rowAria } from './grid-roles.ts';
import { HeaderCell } from './header-cell.tsx';
import type { TableLayout } from './layout.ts';
import { useColumnDrag } from './use-column-drag.ts';
import type { useColumnResize } from './use-column-resize.ts';

interface TableHeaderProps<Row> {
  grid: string;
  shown: ShownColumn<Row>[];
  order: string[];
  layout: TableLayout;
  onLayoutChange: (layout: TableLayout) => void;
  toggleSort: (id: string, add: boolean) => void;
  resize: ReturnType<typeof useColumnResize<Row>>;
  cursorColumn: string | null;
  menuColumn: string | null;
  onMenuColumn: (id: string | null) => void;
  checked: 'none' | 'some' | 'all' | undefined;
  onCheckAll: () => void;
  focusGrid: () => void;
}

export function TableHeader<Row>(props: TableHeaderProps<Row>) {
  const { grid, shown, order, layout, onLayoutChange, toggleSort, resize, checked } = props;
  const { drag, begin, wasDrag } = useColumnDrag(layout, order, onLayoutChange);
  const lastId = shown.at(-1)?.column.id;
  const landing = (id: string) => {
    if (!drag) return undefined;
    if (drag.before === id) return 'before';
    return drag.before === undefined && id === lastId ? 'after' : undefined;
  };
  return (
    <div {...bandRole} className="table-band sticky top-0 border-b bg-panel">
      <div {...rowAria(1)} className="table-grid h-full">
        {checked ? (
          <div {...headerAria()} data-column={CHECK_COLUMN} className="grid place-items-center">
            <button
              type="button"
              tabIndex={-1}
              aria-label={checked === 'all' ? 'Unselect all rows' : 'Select all rows'}
              className="grid size-full place-items-center"
              onClick={props.onCheckAll}
            >
              <CheckMark state={checked} />
            </button>
          </div>
        ) : null}
        {shown.map((entry) => (
          <HeaderCell
            key={entry.column.id}
            grid={grid}
            shown={entry}
            cursor={props.cursorColumn === entry.column.id}
            landing={landing(entry.column.id)}
            dragged={drag?.id === entry.column.id}
            menuOpen={props.menuColumn === entry.column.id}
            menu={() => columnMenu(entry.column, layout, order, onLayoutChange)}
            onMenu={(open) => props.onMenuColumn(open ? entry.column.id : null)}
            onSort={(add) => !wasDrag() && toggleSort(entry.column.id, add)}
            onGrab={(event) => begin(entry.column.id, event)}
            onResize={(event) => resize.begin(entry.column, event)}
            onResetWidth={() => resize.reset(entry.column.id)}
            focusGrid={props.focusGrid}
          />
        ))}
      </div>
    </div>
  );
}
