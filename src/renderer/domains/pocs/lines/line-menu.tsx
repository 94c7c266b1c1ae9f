import { MoreHorizontal, Trash2 } from 'lucide-react';
import { tell } from '../../../app/problems/tell.ts';
import { DropdownMenu, IconButton, type MenuEntry } from '../../../ui/index.ts';

interface LineMenuProps {
  title: string;
  entries?: MenuEntry[];
  onDelete: () => Promise<unknown>;
}

/** What else can be done with a line; deleting is taken back by undo. */
export function LineMenu({ title, entries = [], onDelete }: LineMenuProps) {
  return (
    <DropdownMenu
      align="end"
      trigger={<IconButton icon={MoreHorizontal} label={`More for ${title}`} />}
      entries={[
        ...entries,
        { label: 'Delete', icon: Trash2, danger: true, onSelect: () => void onDelete().catch(tell) },
      ]}
    />
  );
}
