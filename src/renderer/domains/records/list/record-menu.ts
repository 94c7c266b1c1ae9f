import { ArrowUpRight, Trash2 } from 'lucide-react';
import { core } from '../../../app/boundary.ts';
import { tell } from '../../../app/problems/tell.ts';
import type { MenuEntry } from '../../../ui/index.ts';

/** What a right click on an account or a contact offers. */
export const recordMenu = (kind: 'accounts' | 'contacts', id: string, onOpen: () => void): MenuEntry[] => [
  { label: 'Open', icon: ArrowUpRight, shortcut: 'enter', onSelect: onOpen },
  'separator',
  {
    label: 'Delete',
    icon: Trash2,
    danger: true,
    onSelect: () => void core.records[kind].delete({ id }).catch((error: unknown) => tell(error)),
  },
];
