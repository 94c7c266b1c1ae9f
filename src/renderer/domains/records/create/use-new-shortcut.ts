import { Plus } from 'lucide-react';
import { useCommands } from '../../../app/commands/view-commands.ts';
import type { MainKind } from '../list/use-record-source.ts';
import { askForNew } from './new-record-state.ts';

/** In a list, N and C make a record of its kind. */
export function useNewShortcut(kind: MainKind, title: string): void {
  useCommands([
    {
      id: 'list.new',
      title,
      group: 'Create',
      icon: Plus,
      shortcuts: ['n', 'c'],
      keysOnly: true,
      run: () => askForNew(kind),
    },
  ]);
}
