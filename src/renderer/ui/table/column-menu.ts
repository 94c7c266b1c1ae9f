import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, EyeOff, Group, RotateCcw, X } from 'lucide-react';
import type { MenuEntry } from '../menu-entries.tsx';
import type { TableColumn } from './columns.ts';
import { groupBy, hideColumn, nudgeColumn, type TableLayout } from './layout.ts';

/** Everything a header does by mouse, as a menu: the way in for the keyboard. */
export function columnMenu<Row>(
  column: TableColumn<Row>,
  layout: TableLayout,
  order: string[],
  onLayoutChange: (layout: TableLayout) => void,
): MenuEntry[] {
  const { id } = column;
  const sort = (desc: boolean) => onLayoutChange({ ...layout, sort: [{ id, desc }] });
  const sorted = layout.sort.some((entry) => entry.id === id);
  const entries: (MenuEntry | false)[] = [
    Boolean(column.sortable) && { label: 'Sort ascending', icon: ArrowUp, onSelect: () => sort(false) },
    Boolean(column.sortable) && { label: 'Sort descending', icon: ArrowDown, onSelect: () => sort(true) },
    sorted && {
      label: 'Stop sorting by it',
      icon: X,
      onSelect: () => onLayoutChange({ ...layout, sort: layout.sort.filter((entry) => entry.id !== id) }),
    },
    Boolean(column.groupable) && {
      label: layout.group === id ? 'Stop grouping' : `Group by ${column.header}`,
      icon: Group,
      onSelect: () => onLayoutChange(groupBy(layout, layout.group === id ? null : id)),
    },
    (Boolean(column.sortable) || Boolean(column.groupable)) && 'separator',
    { label: 'Move left', icon: ArrowLeft, onSelect: () => onLayoutChange(nudgeColumn(layout, order, id, -1)) },
    { label: 'Move right', icon: ArrowRight, onSelect: () => onLayoutChange(nudgeColumn(layout, order, id, 1)) },
    layout.widths[id] !== undefined && {
      label: 'Reset width',
      icon: RotateCcw,
      onSelect: () => {
        const { [id]: _, ...widths } = layout.widths;
        onLayoutChange({ ...layout, widths });
      },
    },
    !column.fixed && {
      label: 'Hide column',
      icon: EyeOff,
      onSelect: () => onLayoutChange(hideColumn(layout, id, true)),
    },
  ];
  return entries.filter((entry) => entry !== false);
}
