import { ContextMenu as Radix } from 'radix-ui';
import type { ReactElement } from 'react';
import { MenuEntries, type MenuEntry, menuPanel } from './menu-entries.tsx';

interface ContextMenuProps {
  /** Where the right click (or Shift+F10) is caught. */
  children: ReactElement;
  entries: MenuEntry[];
  onOpenChange?: (open: boolean) => void;
}

export function ContextMenu({ children, entries, onOpenChange }: ContextMenuProps) {
  return (
    <Radix.Root modal={false} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild disabled={entries.length === 0}>
        {children}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content collisionPadding={8} className={menuPanel} loop>
          <MenuEntries parts={Radix} entries={entries} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
