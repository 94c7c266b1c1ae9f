import { Columns3 } from 'lucide-react';
import { DropdownMenu } from '../dropdown-menu.tsx';
import { IconButton } from '../icon-button.tsx';
import type { MenuEntry } from '../menu-entries.tsx';
import type { TableColumn } from './columns.ts';
import { hideColumn, type TableLayout } from './layout.ts';

interface ColumnsMenuProps<Row> {
  columns: TableColumn<Row>[];
  layout: TableLayout;
  onLayoutChange: (layout: TableLayout) => void;
}

/** The button beside a table that shows and hides its columns. */
export function ColumnsMenu<Row>({ columns, layout, onLayoutChange }: ColumnsMenuProps<Row>) {
  const entries: MenuEntry[] = [
    { heading: 'Columns' },
    ...columns.map((column) => {
      const shown = column.fixed === true || !layout.hidden.includes(column.id);
      return {
        label: column.header,
        checked: shown,
        disabled: column.fixed,
        stay: true,
        onSelect: () => onLayoutChange(hideColumn(layout, column.id, shown)),
      };
    }),
  ];
  return <DropdownMenu align="end" trigger={<IconButton icon={Columns3} label="Columns" />} entries={entries} />;
}
