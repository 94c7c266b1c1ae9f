import { Group } from 'lucide-react';
import { Button, DropdownMenu, groupBy, type TableColumn, type TableLayout } from '../../../ui/index.ts';

interface GroupMenuProps<R> {
  columns: TableColumn<R>[];
  layout: TableLayout;
  onLayoutChange: (layout: TableLayout) => void;
}

/** Chooses the column whose values the rows are put together by. */
export function GroupMenu<R>({ columns, layout, onLayoutChange }: GroupMenuProps<R>) {
  const choices = columns.filter(({ groupable }) => groupable);
  if (choices.length === 0) return null;
  const chosen = choices.find(({ id }) => id === layout.group);
  return (
    <DropdownMenu
      align="end"
      trigger={
        <Button look="quiet" size="sm" icon={Group}>
          {chosen ? `By ${chosen.header.toLowerCase()}` : 'Group'}
        </Button>
      }
      entries={[
        { heading: 'Group by' },
        { label: 'Nothing', checked: !chosen, onSelect: () => onLayoutChange(groupBy(layout, null)) },
        ...choices.map(({ id, header }) => ({
          label: id === 'closeDate' ? 'Close month' : header,
          checked: id === layout.group,
          onSelect: () => onLayoutChange(groupBy(layout, id)),
        })),
      ]}
    />
  );
}
