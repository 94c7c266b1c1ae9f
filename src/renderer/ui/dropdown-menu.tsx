import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactElement } from 'react';
import { MenuEntries, type MenuEntry, menuPanel } from './menu-entries.tsx';

interface DropdownMenuProps {
  /** The button that opens it. */
  trigger: ReactElement;
  entries: MenuEntry[];
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'right' | 'bottom' | 'left';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Where the focus goes when the menu closes, if not back to its button. */
  focusAfter?: () => void;
}

/* Not modal: the page behind stays readable to assistive tools, and no style element is injected to lock scrolling. */
export function DropdownMenu({ trigger, entries, align = 'start', side, focusAfter, ...state }: DropdownMenuProps) {
  const onClosed = (event: Event) => {
    if (!focusAfter) return;
    event.preventDefault();
    focusAfter();
  };
  return (
    <Radix.Root modal={false} {...state}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={onClosed}
          className={menuPanel}
          loop
        >
          <MenuEntries parts={Radix} entries={entries} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
